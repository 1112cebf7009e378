package dev.mezan.runtime.journal;

/** A journal can't be written or read, so nothing more may be promised. */
public final class JournalFailure extends RuntimeException {
    /** One with nothing behind it. */
    public JournalFailure(String message) {
        super(message);
    }

    /** One with its cause. */
    public JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
