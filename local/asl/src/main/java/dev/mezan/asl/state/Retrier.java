package dev.mezan.asl.state;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One element of {@code Retry}.
 *
 * @param interval before the first retry; 1 s by default
 * @param maxAttempts how many retries; 3 by default, 0 for none
 * @param backoffRate what the interval grows by with each retry; 2 by default
 * @param maxDelay what it grows to at most
 * @param jitter how it is made random
 */
public record Retrier(
        List<String> errorEquals,
        Duration interval,
        int maxAttempts,
        double backoffRate,
        Optional<Duration> maxDelay,
        Jitter jitter) {
    /** Any wait ends by this: the service's own limit of an interval, 99,999,999 s. */
    private static final double MAX_MILLIS = 99_999_999_000.0;

    /** {@code JitterStrategy}. */
    public enum Jitter {
        /** The delay as computed. */
        NONE,
        /** Anything from nothing to the delay. */
        FULL
    }

    /** The delay before a retry, the first being number 0. */
    public Duration delay(int retry, RandomGenerator random) {
        return switch (jitter) {
            case NONE -> backoff(retry);
            case FULL -> Duration.ofMillis(Math.round(backoff(retry).toMillis() * random.nextDouble()));
        };
    }

    /** The delay before a retry without its jitter. */
    public Duration backoff(int retry) {
        double grown = Math.min(MAX_MILLIS, interval.toMillis() * Math.pow(backoffRate, retry));
        return Duration.ofMillis(
                Math.round(Math.min(grown, maxDelay.map(Duration::toMillis).orElse(Long.MAX_VALUE))));
    }
}
