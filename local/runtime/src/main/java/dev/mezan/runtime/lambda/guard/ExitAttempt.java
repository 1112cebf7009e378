package dev.mezan.runtime.lambda.guard;

/** Is thrown where a function's code would have ended the process. */
public final class ExitAttempt extends Error {
    private static final long serialVersionUID = 1;

    /** An attempt to end it with a status. */
    ExitAttempt(int status) {
        super("The function called exit with status " + status + "; it would have ended its process");
    }
}
