package dev.mezan.asl.run;

import dev.mezan.asl.query.ErrorNames;

/** A state, branch or execution that failed: the error's name and cause. */
public final class StateFailure extends Exception {
    private final String error;
    private final String cause;

    public StateFailure(String error, String cause) {
        super(error + ": " + cause, null, false, false);
        this.error = error;
        this.cause = cause;
    }

    /** Whether no state may retry or catch it. */
    public boolean endsExecution() {
        return error.equals(ErrorNames.RUNTIME);
    }

    public String error() {
        return error;
    }

    public String causeText() {
        return cause;
    }
}
