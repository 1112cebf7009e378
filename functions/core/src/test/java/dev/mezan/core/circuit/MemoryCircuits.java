package dev.mezan.core.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Circuits in memory, written as the table writes them: on the condition that nobody did since. */
final class MemoryCircuits implements CircuitStore {
    private final Map<String, Circuit> circuits = new HashMap<>();
    private final List<CircuitChange> changes = new ArrayList<>();
    private int reads;
    private int writes;

    @Override
    public synchronized List<Circuit> all() {
        reads++;
        return List.copyOf(circuits.values());
    }

    @Override
    public synchronized Optional<Circuit> write(Step step) {
        writes++;
        var target = step.next().target();
        var now = circuits.getOrDefault(target, Circuit.unknown(target));
        if (now.version() != step.next().version() - 1) {
            return Optional.of(now);
        }
        circuits.put(target, step.next());
        step.change().ifPresent(changes::add);
        return Optional.empty();
    }

    synchronized List<CircuitChange> changes() {
        return List.copyOf(changes);
    }

    synchronized int reads() {
        return reads;
    }

    synchronized int writes() {
        return writes;
    }
}
