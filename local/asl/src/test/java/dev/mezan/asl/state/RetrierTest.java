package dev.mezan.asl.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetrierTest {
    private static Retrier retrier(double rate, Optional<Duration> maxDelay, Retrier.Jitter jitter) {
        return new Retrier(List.of("E"), Duration.ofSeconds(2), 9, rate, maxDelay, jitter);
    }

    @Test
    void delaysGrowByTheBackoffRate() {
        Retrier retrier = retrier(1.5, Optional.empty(), Retrier.Jitter.NONE);
        assertThat(retrier.delay(0, new Random(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(retrier.delay(1, new Random(1))).isEqualTo(Duration.ofSeconds(3));
        assertThat(retrier.delay(2, new Random(1))).isEqualTo(Duration.ofMillis(4500));
    }

    @Test
    void fullJitterIsAnythingUpToTheDelay() {
        Retrier plain = retrier(2, Optional.of(Duration.ofSeconds(30)), Retrier.Jitter.NONE);
        Retrier jittered = retrier(2, Optional.of(Duration.ofSeconds(30)), Retrier.Jitter.FULL);
        Random random = new Random(3);
        for (int retry = 0; retry < 200; retry++) {
            assertThat(jittered.delay(retry, random)).isBetween(Duration.ZERO, plain.delay(retry, random));
        }
    }

    @Test
    void noRetryWaitsLongerThanAnIntervalMayBe() {
        assertThat(retrier(10, Optional.empty(), Retrier.Jitter.NONE).delay(5000, new Random(1)))
                .isEqualTo(Duration.ofSeconds(99_999_999));
    }
}
