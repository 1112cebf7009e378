package dev.mezan.agent.failure;

import dev.mezan.core.failure.FailureKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody asked to come back later: the task waits, which takes none of its retries, as long as its deadline allows. */
public final class ThrottledFailure extends AgentFailure {
    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> retryAfter;

    /** A failure with what happened and how long to wait; without a wait it backs off as after any failure. */
    public ThrottledFailure(String message, Optional<Duration> retryAfter) {
        this(message, retryAfter, null);
    }

    /** A failure with what happened, how long to wait, and what told of it. */
    public ThrottledFailure(String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.THROTTLED;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
