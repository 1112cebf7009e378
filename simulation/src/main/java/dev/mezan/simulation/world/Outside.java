package dev.mezan.simulation.world;

import dev.mezan.simulation.cloud.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The world outside, where effects happen, and its own book of them: it neither knows keys nor forgives repeats. */
public final class Outside {
    private final Map<String, Integer> done = new LinkedHashMap<>();
    private final Map<String, Long> closed = new LinkedHashMap<>();

    /** Does something, over a node's wire; under a fence that it has seen a larger one of, it refuses. */
    void act(Wire wire, String what, long fence) {
        wire.once("outside", "Act " + what, () -> {
            if (fence < closed.getOrDefault(what, 0L)) {
                throw new IllegalStateException("The outside has been asked whether it did " + what);
            }
            return done.merge(what, 1, Integer::sum);
        });
    }

    /** Whether it was done, as a node is told; if not it never will be under a lower fence. */
    boolean isDone(Wire wire, String what, long fence) {
        return wire.once("outside", "Look " + what, () -> {
            closed.merge(what, fence, Math::max);
            return done.containsKey(what);
        });
    }

    /** How often each thing was done. */
    public Map<String, Integer> book() {
        return Map.copyOf(done);
    }

    /** What was done more than once. */
    List<String> doubled() {
        var twice = new ArrayList<String>();
        done.forEach((what, times) -> {
            if (times > 1) {
                twice.add(what + " " + times + " times");
            }
        });
        return twice;
    }
}
