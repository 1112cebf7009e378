package dev.mezan.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of this machine. */
final class SystemTime implements Time {
    static final SystemTime INSTANCE = new SystemTime();

    private final ScheduledThreadPoolExecutor alarms;

    private SystemTime() {
        alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("asl-alarms").factory());
        // Nearly every alarm is cancelled long before its time; kept, they would pile up.
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant instant() {
        return java.time.Clock.systemUTC().instant();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    @Override
    public Alarm alarm(Instant at, Runnable action) {
        long delay = Math.max(0, Duration.between(instant(), at).toMillis());
        ScheduledFuture<?> scheduled = alarms.schedule(action, delay, TimeUnit.MILLISECONDS);
        return () -> scheduled.cancel(false);
    }
}
