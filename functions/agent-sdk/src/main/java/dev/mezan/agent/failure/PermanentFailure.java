package dev.mezan.agent.failure;

import dev.mezan.core.failure.FailureKind;
import org.jspecify.annotations.Nullable;

/** It comes again with the same input: the task goes to its fallbacks at once. */
public final class PermanentFailure extends AgentFailure {
    private static final long serialVersionUID = 1;

    /** A failure with what happened. */
    public PermanentFailure(String message) {
        this(message, null);
    }

    /** A failure with what happened and what told of it. */
    public PermanentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public FailureKind kind() {
        return FailureKind.PERMANENT;
    }
}
