package dev.mezan.agent.failure;

/** What an agent's own rule calls an invalid result; the wrapper's is {@link dev.mezan.agent.InvalidResult}. */
public final class InvalidResult extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidResult(String message, Throwable cause) {
        super(message, cause);
    }
}
