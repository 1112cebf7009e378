package dev.mezan.agent.failure;

import dev.mezan.core.failure.Classification;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.failure.FailureText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure whose kind is known: its class is the error's name in Step Functions. */
public abstract sealed class AgentFailure extends RuntimeException
        permits TransientFailure, PermanentFailure, ThrottledFailure, TimeoutFailure {
    private static final long serialVersionUID = 1;

    AgentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What it means for trying again. */
    public abstract FailureKind kind();

    /** How long whoever throttled asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The failure that it is. */
    public Failure failure() {
        return Failure.of(kind(), this).after(retryAfter());
    }

    /**
     * The failure that an HTTP answer is: 429 throttled, 408 timeout, 5xx transient (503 with a wait throttled), any
     * other 4xx permanent.
     *
     * @param status 400 to 599
     * @param retryAfter the answer's {@code Retry-After}; see {@link dev.mezan.core.failure.RetryAfter}
     * @param message what was asked and what was answered
     * @throws IllegalArgumentException if the status is no failure
     */
    public static AgentFailure ofStatus(int status, Optional<Duration> retryAfter, String message) {
        return switch (Classification.ofStatus(status, retryAfter)) {
            case TRANSIENT, INVALID_RESULT -> new TransientFailure(message);
            case PERMANENT -> new PermanentFailure(message);
            case THROTTLED -> new ThrottledFailure(message, retryAfter);
            case TIMEOUT -> new TimeoutFailure(message);
        };
    }

    /** The exception that a function throws for a failure: its message names what was thrown. */
    public static RuntimeException carrying(Failure failure, Throwable thrown) {
        var text = FailureText.of(failure);
        return switch (failure.kind()) {
            case TRANSIENT -> new TransientFailure(text, thrown);
            case PERMANENT -> new PermanentFailure(text, thrown);
            case THROTTLED -> new ThrottledFailure(text, failure.retryAfter(), thrown);
            case TIMEOUT -> new TimeoutFailure(text, thrown);
            case INVALID_RESULT -> new InvalidResult(text, thrown);
        };
    }
}
