package dev.mezan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs offered at a fixed rate, whether the suite keeps up or not; latencies count from the intended start, so that a
 * stall is seen by every run that should have started meanwhile.
 *
 * @param tasksPerSecond the rate, in tasks
 * @param work what each run does
 */
record OpenLoop(int tasksPerSecond, Work work) implements Load {
    private static final int MOST_UNDER_WAY = 5_000;

    @Override
    public String title() {
        return "open loop, " + tasksPerSecond + " tasks/s offered";
    }

    @Override
    public Measurement drive(RunStarter starter, Supplier<Usage> usage, Duration time) throws InterruptedException {
        var tally = new Tally();
        var before = usage.get();
        var start = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            offer(starter, tally, start, time, threads);
        }
        return tally.measured(
                Duration.between(start, Instant.now()), usage.get().since(before));
    }

    private void offer(RunStarter starter, Tally tally, Instant start, Duration time, ExecutorService threads)
            throws InterruptedException {
        var nanosBetween = (long) (1e9 * work.tasks() / tasksPerSecond);
        var runs = time.toNanos() / nanosBetween;
        var places = new Semaphore(MOST_UNDER_WAY);
        for (long i = 0; i < runs; i++) {
            var intended = start.plusNanos(i * nanosBetween);
            waitUntil(intended);
            places.acquire();
            threads.execute(() -> {
                tally.count(starter, intended);
                places.release();
            });
        }
    }

    private static void waitUntil(Instant time) {
        for (var left = Duration.between(Instant.now(), time);
                left.isPositive();
                left = Duration.between(Instant.now(), time)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
