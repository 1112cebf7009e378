package dev.mezan.core.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.RetryPolicy;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void eachWaitIsBetweenNothingAndItsMostWhichGrowsUpToTheCap() {
        for (var retry = 0; retry < 8; retry++) {
            var most = Math.min(10_000, 1_000L << retry);
            var waits = waits(RetryPolicy.DEFAULT, retry);
            assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(0L, most));
            // Full jitter: the whole range is used.
            assertThat(waits.stream().mapToLong(wait -> wait).max().orElseThrow())
                    .isGreaterThan(most * 9 / 10);
            assertThat(waits.stream().mapToLong(wait -> wait).min().orElseThrow())
                    .isLessThan(most / 10);
        }
    }

    @Test
    void aGreatNumberOfRetriesDoesNotOverflow() {
        assertThat(waits(RetryPolicy.DEFAULT, 10_000))
                .allSatisfy(wait -> assertThat(wait).isBetween(0L, 10_000L));
    }

    @Test
    void anAgentMayWaitAtOnce() {
        assertThat(waits(RetryPolicy.DEFAULT.waits(Duration.ZERO, 1, Duration.ZERO), 3))
                .containsOnly(0L);
    }

    private java.util.List<Long> waits(RetryPolicy policy, int retry) {
        return IntStream.range(0, 200)
                .mapToObj(_ -> backoff.wait(policy, retry).toMillis())
                .toList();
    }
}
