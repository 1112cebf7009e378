package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.Journal;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers the events of an execution and hands them to its journal. */
public sealed interface Recorder {
    /** Where something is recorded: on a path, after an event. */
    record Point(String path, long previous) {}

    /** Records an event and gives its number. */
    long record(Point point, Supplier<EventDetails> details, @Nullable Object memo);

    /** Records what a resumed execution must know and the history does not tell. */
    void note(String path, @Nullable Object memo);

    /** How many events there are. */
    long count();

    /** Waits until what was recorded is safe. */
    void settle() throws InterruptedException;

    /** The recorder of an execution whose events nobody wants. */
    static Recorder counting() {
        return new Counting(new AtomicLong());
    }

    /** The recorder of a journal, which goes on numbering where the past ends. */
    static Recorder keeping(Journal journal, Past past, InstantSource time) {
        return new Keeping(journal, past.lastEvent(), time);
    }

    /** Counts, for messages tell a state by its event's number, and makes nothing. */
    record Counting(AtomicLong ids) implements Recorder {
        @Override
        public long record(Point point, Supplier<EventDetails> details, @Nullable Object memo) {
            return ids.incrementAndGet();
        }

        @Override
        public void note(String path, @Nullable Object memo) {
            // Such an execution is never resumed.
        }

        @Override
        public long count() {
            return ids.get();
        }

        @Override
        public void settle() {
            // Nothing is kept.
        }
    }

    /** Numbers and hands on under one lock, so that a journal sees the numbers in order. */
    final class Keeping implements Recorder {
        private final Journal journal;
        private final InstantSource time;
        private long last;

        Keeping(Journal journal, long last, InstantSource time) {
            this.journal = journal;
            this.last = last;
            this.time = time;
        }

        @Override
        public synchronized long record(Point point, Supplier<EventDetails> details, @Nullable Object memo) {
            last++;
            HistoryEvent event = new HistoryEvent(last, point.previous(), time.instant(), details.get());
            journal.append(new Entry(point.path(), Optional.of(event), memo));
            return last;
        }

        @Override
        public synchronized void note(String path, @Nullable Object memo) {
            journal.append(new Entry(path, Optional.empty(), memo));
        }

        @Override
        public synchronized long count() {
            return last;
        }

        @Override
        public void settle() throws InterruptedException {
            journal.settle();
        }
    }
}
