package dev.mezan.asl.inspect;

import java.time.Duration;
import java.util.Optional;

/**
 * Which of a state's error handlers an error met.
 *
 * @param retrier the index in {@code Retry} of the one that names the error, even when it has no retry left
 * @param backoff how long that one waits before the next retry, at most if it has jitter; empty when it has none left
 * @param catcher the index in {@code Catch} of the one that caught it
 */
public record ErrorDetails(Optional<Integer> retrier, Optional<Duration> backoff, Optional<Integer> catcher) {
    static final ErrorDetails NONE = new ErrorDetails(Optional.empty(), Optional.empty(), Optional.empty());
}
