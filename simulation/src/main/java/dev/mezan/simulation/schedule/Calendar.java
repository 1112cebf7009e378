package dev.mezan.simulation.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen, by its time; of what happens at the same time, what was entered first comes first. */
final class Calendar {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long number;

    /** One entry. */
    static final class Entry {
        private final Instant at;
        private final long number;
        private final Runnable action;
        private boolean cancelled;

        private Entry(Instant at, long number, Runnable action) {
            this.at = at;
            this.number = number;
            this.action = action;
        }

        Instant at() {
            return at;
        }

        private long number() {
            return number;
        }

        void happen() {
            if (!cancelled) {
                action.run();
            }
        }

        void cancel() {
            cancelled = true;
        }
    }

    Entry enter(Instant at, Runnable action) {
        var entry = new Entry(at, number++, action);
        entries.add(entry);
        return entry;
    }

    Optional<Entry> next() {
        while (!entries.isEmpty() && entries.peek().cancelled) {
            entries.remove();
        }
        return Optional.ofNullable(entries.poll());
    }
}
