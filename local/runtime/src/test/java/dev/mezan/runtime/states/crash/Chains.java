package dev.mezan.runtime.states.crash;

import dev.mezan.asl.history.HistoryEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * The chains of previousEventId in the history of an execution in which every Map and Parallel succeeds at once: each
 * path has one, an iteration begins where its Map began or where another iteration ended, and a Map or Parallel ends
 * where the last of what is within it ended.
 */
final class Chains {
    private final Map<String, Long> at = new HashMap<>();
    private final Map<Long, Long> lastWithin = new HashMap<>();

    /** What the next event of a path follows. */
    long at(String path) {
        return at.getOrDefault(path, 0L);
    }

    /** Takes the next event, and tells whether it follows what it should. */
    boolean goOn(String path, HistoryEvent event) {
        String type = event.type();
        long previous = event.previousEventId();
        boolean right = (at.containsKey(path) || path.isEmpty())
                ? previous == expected(path, type)
                : begins(path, type, previous);
        if (!path.isEmpty()) {
            lastWithin.put(began(path), event.id());
        }
        if (type.equals("MapStateSucceeded") || type.equals("ParallelStateSucceeded")) {
            at.put(path, previous);
        } else if (!type.equals("ExecutionStarted") && !type.equals("MapIterationSucceeded")) {
            at.put(path, event.id());
        }
        return right;
    }

    private long expected(String path, String type) {
        long last = at(path);
        return type.endsWith("StateSucceeded") ? lastWithin.getOrDefault(last, last) : last;
    }

    private boolean begins(String path, String type, long previous) {
        return previous == began(path)
                || (type.equals("MapIterationStarted")
                        && at.entrySet().stream()
                                .anyMatch(other -> !other.getKey().isEmpty()
                                        && began(other.getKey()) == began(path)
                                        && other.getValue() == previous));
    }

    /** The event that began what a path is within. */
    private static long began(String path) {
        return Long.parseLong(path, 0, path.indexOf('.'), 10);
    }
}
