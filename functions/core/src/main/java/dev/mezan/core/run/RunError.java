package dev.mezan.core.run;

import dev.mezan.core.problem.Problem;

/**
 * Something that went wrong in a run.
 *
 * @param task the task's id; empty for the run as a whole
 * @param name the error's name or the problem's code
 * @param cause what happened
 * @param where a JSON pointer into the document or the input; empty without one
 */
public record RunError(String task, String name, String cause, String where) {
    /** A problem of the run as a whole. */
    public static RunError of(Problem problem) {
        return new RunError("", problem.code(), problem.toString(), problem.where());
    }

    /** A task's error. */
    public static RunError of(String task, TaskError error) {
        return new RunError(task, error.name(), error.cause(), "");
    }
}
