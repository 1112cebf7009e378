package dev.mezan.runtime.lambda.isolated;

import dev.mezan.packaging.process.Outcome;

/** An invocation in a process did not bring an answer. */
public final class ProcessFailure extends RuntimeException {
    private final transient Outcome outcome;

    ProcessFailure(Outcome outcome) {
        super("The function's process: " + outcome);
        this.outcome = outcome;
    }

    /** How it ended. */
    public Outcome outcome() {
        return outcome;
    }
}
