package dev.mezan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** Counts runs and their latencies from many threads. */
final class Tally {
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private final ConcurrentHistogram latencies = new ConcurrentHistogram(1, LONGEST_MICROS, 3);
    private final LongAdder runs = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<String> firstError = new AtomicReference<>("");

    /** Does one run and counts it, its latency from the moment that it was meant to start. */
    void count(RunStarter starter, Instant intended) {
        try {
            var micros = Duration.between(intended, starter.run()).toNanos() / 1000;
            latencies.recordValue(Math.clamp(micros, 1, LONGEST_MICROS));
            runs.increment();
        } catch (RunStarter.RunFailed e) {
            errors.increment();
            firstError.compareAndSet("", String.valueOf(e.getMessage()));
        }
    }

    Measurement measured(Duration elapsed, Usage usage) {
        return new Measurement(
                runs.sum(),
                errors.sum(),
                elapsed,
                latencies.copy(),
                usage.suiteCpu(),
                usage.driverCpu(),
                usage.usd(),
                String.valueOf(firstError.get()));
    }
}
