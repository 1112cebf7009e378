package dev.mezan.asl.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From where an execution that failed, timed out or was aborted goes on: from the states that did not end well. What
 * ended well is not done again; the retries of the state that failed begin anew.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Restarting state machine
 *     executions with redrive</a>
 */
public final class Redrive {
    /** A path that no branch takes, for an event that belongs to the execution as a whole. */
    private static final String ASIDE = "redriven";

    private Redrive() {}

    /** All entries of an execution that ended, and the event of its redrive after them. */
    public static Entry event(List<Entry> entries, Instant at, int count) {
        long last = entries.stream()
                .flatMap(entry -> entry.event().stream())
                .mapToLong(HistoryEvent::id)
                .max()
                .orElse(0);
        return new Entry(
                ASIDE, Optional.of(new HistoryEvent(last + 1, last, at, EventDetails.executionRedriven(count))), null);
    }

    /** The entries with which it is resumed: all but those of what went wrong. */
    public static List<Entry> resumable(List<Entry> entries) {
        Map<String, List<Entry>> paths = new HashMap<>();
        entries.forEach(entry ->
                paths.computeIfAbsent(entry.path(), path -> new ArrayList<>()).add(entry));
        Set<Entry> dropped = new HashSet<>();
        paths.forEach((path, trail) -> {
            if (!path.equals(ASIDE)) {
                dropped.addAll(wrong(trail));
            }
        });
        return entries.stream().filter(entry -> !dropped.contains(entry)).toList();
    }

    private static List<Entry> wrong(List<Entry> trail) {
        int entered = lastIndex(trail, "StateEntered");
        int exited = lastIndex(trail, "StateExited");
        if (entered <= exited) {
            return trail.subList(exited + 1, trail.size()).stream()
                    .filter(Redrive::isFailure)
                    .toList();
        }
        List<Entry> inside = new ArrayList<>(trail.subList(entered + 1, trail.size()));
        int begun = lastIndex(inside, "StateStarted");
        if (begun >= 0) {
            inside.remove(begun);
        }
        return inside;
    }

    private static int lastIndex(List<Entry> trail, String suffix) {
        for (int i = trail.size() - 1; i >= 0; i--) {
            Optional<HistoryEvent> event = trail.get(i).event();
            if (event.isPresent() && event.get().type().endsWith(suffix)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFailure(Entry entry) {
        return entry.event()
                .map(HistoryEvent::type)
                .filter(type -> type.endsWith("Failed") || type.endsWith("Aborted") || type.endsWith("TimedOut"))
                .isPresent();
    }
}
