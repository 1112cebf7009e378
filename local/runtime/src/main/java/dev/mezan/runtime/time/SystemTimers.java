package dev.mezan.runtime.time;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers by the machine's own clock, all on one daemon thread. */
public final class SystemTimers implements Timers, AutoCloseable {
    private final ScheduledThreadPoolExecutor scheduler;

    /** Starts the thread when it is first needed. */
    public SystemTimers() {
        scheduler = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timers").daemon().factory());
        // Nearly every timer is a timeout that is cancelled; without this they would pile up until they are due.
        scheduler.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        var scheduled = scheduler.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    /** Drops what is still to come. */
    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
