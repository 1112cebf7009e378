package dev.mezan.agent.failure;

import dev.mezan.core.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/** It may pass: the task is tried again, by its agent's retry policy. */
public final class TransientFailure extends AgentFailure {
    private static final long serialVersionUID = 1;

    /** A failure with what happened. */
    public TransientFailure(String message) {
        this(message, null);
    }

    /** A failure with what happened and what told of it. */
    public TransientFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.TRANSIENT;
    }
}
