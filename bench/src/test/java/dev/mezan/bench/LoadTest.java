package dev.mezan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0);

    @Test
    void anOpenLoopOffersAsManyRunsAsItsRateSays() throws InterruptedException {
        var started = new AtomicInteger();

        var measured = new OpenLoop(12_000, Work.W)
                .drive(
                        () -> {
                            started.incrementAndGet();
                            return Instant.now();
                        },
                        () -> NONE,
                        Duration.ofMillis(50));

        assertThat(started).hasValue(50);
        assertThat(measured.runs()).isEqualTo(50);
        assertThat(measured.errors()).isZero();
    }

    @Test
    void anOpenLoopCountsLatencyFromTheIntendedStart() throws InterruptedException {
        // Every run says that it ended an hour after now, so what is recorded is clamped to the histogram's end.
        var measured = new OpenLoop(1_000, Work.S)
                .drive(() -> Instant.now().plus(Duration.ofHours(1)), () -> NONE, Duration.ofMillis(5));

        assertThat(measured.p50()).isGreaterThan(100_000);
    }

    @Test
    void aClosedLoopCountsWhatFailsAndKeepsTheFirstReason() {
        var measured = new ClosedLoop(2)
                .drive(
                        () -> {
                            throw new RunStarter.RunFailed("no luck");
                        },
                        () -> NONE,
                        Duration.ofMillis(5));

        assertThat(measured.runs()).isZero();
        assertThat(measured.errors()).isPositive();
        assertThat(measured.firstError()).isEqualTo("no luck");
    }

    @Test
    void usageIsWhatWasUsedBetweenTwoMoments() {
        var before = new Usage(Duration.ofSeconds(1), Duration.ofSeconds(2), 0.5);
        var after = new Usage(Duration.ofSeconds(4), Duration.ofSeconds(3), 0.75);

        assertThat(after.since(before)).isEqualTo(new Usage(Duration.ofSeconds(3), Duration.ofSeconds(1), 0.25));
    }
}
