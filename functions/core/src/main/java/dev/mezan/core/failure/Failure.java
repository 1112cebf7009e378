package dev.mezan.core.failure;

import java.time.Duration;
import java.util.Optional;

/**
 * A failure and its kind.
 *
 * @param kind what it means for trying again
 * @param name what it is called for people: the class that the agent threw, or the error's name
 * @param cause what happened; at most 1,000 characters are kept
 * @param retryAfter how long whoever throttled asked to wait; empty if it did not say
 */
public record Failure(FailureKind kind, String name, String cause, Optional<Duration> retryAfter) {
    /** The most characters of a cause that are kept. */
    public static final int CAUSE_LIMIT = 1_000;

    public Failure {
        cause = cause.length() <= CAUSE_LIMIT ? cause : cause.substring(0, CAUSE_LIMIT) + "…";
    }

    /** A failure that says nothing of waiting. */
    public static Failure of(FailureKind kind, String name, String cause) {
        return new Failure(kind, name, cause, Optional.empty());
    }

    /** A failure that was thrown. */
    public static Failure of(FailureKind kind, Throwable thrown) {
        return of(
                kind,
                thrown.getClass().getName(),
                Optional.ofNullable(thrown.getMessage()).orElse(""));
    }

    /** The same, to be tried after a wait. */
    public Failure after(Duration wait) {
        return new Failure(kind, name, cause, Optional.of(wait));
    }

    /** The same that nobody said how long to wait for, unless somebody did. */
    public Failure after(Optional<Duration> wait) {
        return new Failure(kind, name, cause, wait);
    }
}
