package dev.mezan.runtime.states.journal;

/** The log can't be written or read, so nothing more may be promised. */
public final class LogFailure extends RuntimeException {
    LogFailure(String message) {
        super(message);
    }

    LogFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
