package dev.mezan.core.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes before what, by the tasks' {@code after}; ids that are not there are ignored. */
public final class Graph {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<String> ids;
    private final int[] levels;
    private final Map<Integer, BitSet> ancestors = new HashMap<>();

    /** The graph of some tasks; of two with the same id, the first counts. */
    public Graph(List<TaskDefinition> tasks) {
        tasks.forEach(task -> numbers.putIfAbsent(task.id(), numbers.size()));
        ids = List.copyOf(numbers.keySet());
        var seen = new HashSet<String>();
        for (var task : tasks) {
            if (seen.add(task.id())) {
                before.add(task.after().stream()
                        .filter(numbers::containsKey)
                        .map(numbers::get)
                        .distinct()
                        .toList());
            }
        }
        levels = levels();
    }

    /** How many tasks come one after the other up to this one; 1 for one that waits for none; 0 if it can't start. */
    public int level(String id) {
        return Optional.ofNullable(numbers.get(id))
                .map(number -> levels[number])
                .orElse(0);
    }

    /** The ids of the tasks that can't ever start: those in a cycle and those that wait for one. */
    public Set<String> stuck() {
        var stuck = new LinkedHashSet<String>();
        for (var number = 0; number < levels.length; number++) {
            if (levels[number] == 0) {
                stuck.add(ids.get(number));
            }
        }
        return stuck;
    }

    /** The cycles, at least one of each group of tasks that wait for each other, each as its ids in order. */
    public List<List<String>> cycles() {
        var cycles = new ArrayList<List<String>>();
        var visited = new HashSet<Integer>();
        for (var id : stuck()) {
            walk(number(id), visited).ifPresent(cycles::add);
        }
        return cycles;
    }

    /** Whether one task has always ended when another starts. */
    public boolean comesBefore(String earlier, String later) {
        var number = numbers.get(earlier);
        return number != null
                && numbers.containsKey(later)
                && ancestors(number(later)).get(number);
    }

    private int number(String id) {
        return Optional.ofNullable(numbers.get(id)).orElseThrow();
    }

    private int[] levels() {
        var found = new int[before.size()];
        var waiting = new int[before.size()];
        var next = new ArrayList<List<Integer>>();
        before.forEach(ignored -> next.add(new ArrayList<>()));
        var ready = new ArrayDeque<Integer>();
        for (var number = 0; number < before.size(); number++) {
            waiting[number] = before.get(number).size();
            for (var earlier : before.get(number)) {
                next.get(earlier).add(number);
            }
            if (waiting[number] == 0) {
                ready.add(number);
                found[number] = 1;
            }
        }
        while (!ready.isEmpty()) {
            var number = ready.remove();
            for (var later : next.get(number)) {
                waiting[later]--;
                if (waiting[later] == 0) {
                    found[later] = 1
                            + before.get(later).stream()
                                    .mapToInt(earlier -> found[earlier])
                                    .max()
                                    .orElse(0);
                    ready.add(later);
                }
            }
        }
        return found;
    }

    /** Follows tasks that can't start to tasks that they wait for; such a walk ends in a cycle or where one ended before. */
    private Optional<List<String>> walk(int start, Set<Integer> visited) {
        var path = new ArrayList<Integer>();
        var current = start;
        while (visited.add(current)) {
            path.add(current);
            current = before.get(current).stream()
                    .filter(earlier -> levels[earlier] == 0)
                    .findFirst()
                    .orElseThrow();
        }
        var from = path.indexOf(current);
        if (from < 0) {
            return Optional.empty();
        }
        // The walk goes backwards in time: what comes first in the cycle was met last.
        var cycle = new ArrayList<>(path.subList(from, path.size()).reversed());
        return Optional.of(cycle.stream().map(ids::get).toList());
    }

    private BitSet ancestors(int number) {
        var known = ancestors.get(number);
        if (known != null) {
            return known;
        }
        var found = new BitSet(before.size());
        var ahead = new ArrayDeque<Integer>(before.get(number));
        while (!ahead.isEmpty()) {
            var earlier = ahead.remove();
            if (!found.get(earlier)) {
                found.set(earlier);
                ahead.addAll(before.get(earlier));
            }
        }
        ancestors.put(number, found);
        return found;
    }
}
