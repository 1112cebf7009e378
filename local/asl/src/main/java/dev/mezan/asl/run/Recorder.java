package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.history.NoHistory;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Numbers the events of an execution and hands them to its history. */
public sealed interface Recorder {
    /** Records an event that follows another on its path, and gives its number. */
    long record(long previous, Supplier<EventDetails> details);

    /** How many events there are. */
    long count();

    /** The recorder of a history. */
    static Recorder to(History history, InstantSource time) {
        return history == NoHistory.INSTANCE ? new Counting(new AtomicLong()) : new Keeping(history, time);
    }

    /** Counts, for messages tell a state by its event's number, and makes nothing. */
    record Counting(AtomicLong ids) implements Recorder {
        @Override
        public long record(long previous, Supplier<EventDetails> details) {
            return ids.incrementAndGet();
        }

        @Override
        public long count() {
            return ids.get();
        }
    }

    /** Numbers and hands on under one lock, so that a history sees the numbers in order. */
    final class Keeping implements Recorder {
        private final History history;
        private final InstantSource time;
        private long last;

        Keeping(History history, InstantSource time) {
            this.history = history;
            this.time = time;
        }

        @Override
        public synchronized long record(long previous, Supplier<EventDetails> details) {
            last++;
            history.append(new HistoryEvent(last, previous, time.instant(), details.get()));
            return last;
        }

        @Override
        public synchronized long count() {
            return last;
        }
    }
}
