package dev.mezan.asl.run;

import dev.mezan.asl.Time;
import java.time.Instant;
import java.util.Optional;

/** Interrupts the thread that made it when its time has come, unless it is stopped before. */
final class Deadline implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final Time.Alarm alarm;
    private boolean stopped;
    private boolean fired;

    private Deadline(Optional<Instant> at, Time time) {
        this.alarm = at.isPresent() ? time.alarm(at.get(), this::fire) : () -> {};
    }

    static Deadline of(Optional<Instant> at, Time time) {
        return new Deadline(at, time);
    }

    private synchronized void fire() {
        if (!stopped) {
            fired = true;
            thread.interrupt();
        }
    }

    /** Stops it, and tells whether it came first; its interrupt is then taken back. */
    boolean stop() {
        alarm.cancel();
        synchronized (this) {
            if (!stopped && fired) {
                CancelScope.clearInterrupt();
            }
            stopped = true;
            return fired;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
