package dev.mezan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * So many callers, each starting its next run when its last one has ended.
 *
 * @param callers how many
 */
record ClosedLoop(int callers) implements Load {
    @Override
    public String title() {
        return "closed loop, " + callers + (callers == 1 ? " caller" : " callers");
    }

    @Override
    public Measurement drive(RunStarter starter, Supplier<Usage> usage, Duration time) {
        var tally = new Tally();
        var before = usage.get();
        var start = Instant.now();
        var end = start.plus(time);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                threads.execute(() -> call(starter, tally, end));
            }
        }
        return tally.measured(
                Duration.between(start, Instant.now()), usage.get().since(before));
    }

    private static void call(RunStarter starter, Tally tally, Instant end) {
        for (var now = Instant.now(); now.isBefore(end); now = Instant.now()) {
            tally.count(starter, now);
        }
    }
}
