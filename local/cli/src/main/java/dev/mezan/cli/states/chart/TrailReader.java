package dev.mezan.cli.states.chart;

import dev.mezan.cli.states.chart.Trail.Way;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the events of an execution from state to state. */
final class TrailReader {
    private final Map<Long, Event> byId = new HashMap<>();
    private final Set<Long> left = new HashSet<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, String> containers = new HashMap<>();
    private final Set<Way> ways = new HashSet<>();
    private boolean ended;

    private TrailReader() {}

    static Trail read(List<Event> events, Chart chart) {
        var reader = new TrailReader();
        chart.all()
                .forEach(node -> node.inside().stream()
                        .flatMap(flow -> flow.nodes().stream())
                        .forEach(inner -> reader.containers.put(inner.name(), node.name())));
        events.forEach(event -> reader.byId.put(event.id(), event));
        events.forEach(reader::follow);
        events.stream().filter(Event::isExit).forEach(reader::end);
        reader.open.forEach((state, visits) -> reader.stay(state, visits));
        return new Trail(reader.marks, reader.ways);
    }

    private void follow(Event event) {
        if (event.isEntry()) {
            open.merge(event.state(), 1, Integer::sum);
            var before = before(event);
            if (before.filter(Event::isExit).isPresent()) {
                left.add(before.get().id());
                ways.add(new Way(before.get().state(), Optional.of(event.state()), isCaught(before.get())));
            }
        } else if (event.isExit()) {
            open.merge(event.state(), -1, Integer::sum);
            mark(event.state(), isCaught(event) ? Mark.CAUGHT : Mark.SUCCEEDED);
        } else if (event.endsTheExecution()) {
            ended = true;
        }
    }

    /** A state that was left for no other one ended its flow. */
    private void end(Event exit) {
        if (!left.contains(exit.id())) {
            ways.add(new Way(exit.state(), Optional.empty(), isCaught(exit)));
        }
    }

    /** A state that was not left is at work, unless what it belongs to is over. */
    private void stay(String state, int visits) {
        if (visits > 0) {
            var failed = ended || isOver(state) || isFailState(state);
            mark(state, failed ? Mark.FAILED : Mark.IN_PROGRESS);
        }
    }

    private boolean isOver(String state) {
        for (var container = containers.get(state); container != null; container = containers.get(container)) {
            if (open.getOrDefault(container, 0) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isFailState(String state) {
        return byId.values().stream()
                .anyMatch(event ->
                        event.type().equals("FailStateEntered") && event.state().equals(state));
    }

    /** A catcher's state is left right after a failure. */
    private boolean isCaught(Event exit) {
        return before(exit).filter(Event::isFailure).isPresent();
    }

    private Optional<Event> before(Event event) {
        return Optional.ofNullable(byId.get(event.previous()));
    }

    private void mark(String state, Mark mark) {
        marks.merge(state, mark, Mark::worse);
    }
}
