package dev.mezan.core.run;

import java.time.Instant;

/**
 * Somebody's wish that a run ends: the attempts that run end, no further stage starts, and the run is closed as failed.
 *
 * @param by who wishes it
 * @param reason why, in their words; may be empty
 * @param at when they said so
 */
public record Cancellation(String by, String reason, Instant at) {
    /** The name of the error that a cancelled run has. */
    public static final String ERROR = "cancelled";

    /** The name of the error that a task has which did not start for it. */
    public static final String TASK_ERROR = "Mezan.Cancelled";

    /** What the run ends with. */
    public RunError error() {
        var why = reason.isBlank() ? "" : ": " + reason;
        return new RunError("", ERROR, "Cancelled by " + by + " at " + at + why, "");
    }
}
