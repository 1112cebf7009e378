package dev.mezan.agent.failure;

import dev.mezan.core.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/** No answer came in time: the task is tried again, by its agent's retry policy. */
public final class TimeoutFailure extends AgentFailure {
    private static final long serialVersionUID = 1;

    /** A failure with what happened. */
    public TimeoutFailure(String message) {
        this(message, null);
    }

    /** A failure with what happened and what told of it. */
    public TimeoutFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.TIMEOUT;
    }
}
