package dev.mezan.asl;

/** A task that failed: the error's name, which Retry and Catch match, and its cause. */
public final class TaskFailure extends Exception {
    private final String error;
    private final String cause;

    public TaskFailure(String error, String cause) {
        super(error + ": " + cause, null, false, false);
        this.error = error;
        this.cause = cause;
    }

    /** The error's name, such as {@code Lambda.TooManyRequestsException}. */
    public String error() {
        return error;
    }

    /** What happened, often JSON text. */
    public String causeText() {
        return cause;
    }
}
