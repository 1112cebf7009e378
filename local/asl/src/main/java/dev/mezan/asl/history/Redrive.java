package dev.mezan.asl.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

    /** The entries with which an execution is resumed: all but those of what went wrong before it was redriven. */
    public static List<Entry> resumable(List<Entry> entries) {
        int redriven = entries.size() - 1;
        while (redriven >= 0 && !entries.get(redriven).path().equals(ASIDE)) {
            redriven--;
        }
        if (redriven < 0) {
            return entries;
        }
        List<Entry> all = new ArrayList<>(right(resumable(entries.subList(0, redriven))));
        all.addAll(entries.subList(redriven, entries.size()));
        return all;
    }

    private static List<Entry> right(List<Entry> entries) {
        Map<String, List<Entry>> paths = new HashMap<>();
        entries.forEach(entry ->
                paths.computeIfAbsent(entry.path(), path -> new ArrayList<>()).add(entry));
        paths.remove(ASIDE);
        Set<Entry> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        paths.values().forEach(trail -> dropped.addAll(wrong(trail)));
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
