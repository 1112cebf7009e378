package dev.mezan.core.run;

import dev.mezan.core.failure.Classification;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import java.util.Optional;

/**
 * Why a task has no result.
 *
 * @param name the error's name, as Step Functions gives it, or the class of what the agent threw
 * @param cause what happened
 * @param kind what it means for trying again; empty if nobody was asked, as of an agent that is not there
 */
public record TaskError(String name, String cause, Optional<FailureKind> kind) {
    /** The most characters of a cause that are kept. */
    public static final int CAUSE_LIMIT = Failure.CAUSE_LIMIT;

    public TaskError {
        cause = cause == null ? "" : cause;
        name = name == null ? "Error" : name;
        cause = cause.length() <= CAUSE_LIMIT ? cause : cause.substring(0, CAUSE_LIMIT) + "…";
    }

    /** An error that was not told apart. */
    public TaskError(String name, String cause) {
        this(name, cause, Optional.empty());
    }

    /** What a failure is for people. */
    public static TaskError of(Failure failure) {
        return new TaskError(failure.name(), failure.cause(), Optional.of(failure.kind()));
    }

    /** The same for people: what a function threw, where this is what Step Functions reports of it. */
    public TaskError plain() {
        return kind.isPresent() || name.matches("[a-z0-9-]+") ? this : of(Classification.ofError(name, cause));
    }

    /** The error on one line, its class without the package: {@code IllegalStateException: the card was declined}. */
    public String line() {
        var simple = name.startsWith("States.") || name.startsWith("Lambda.") || name.startsWith("Mezan.")
                ? name
                : name.substring(name.lastIndexOf('.') + 1);
        var first = cause.lines().findFirst().orElse("");
        return first.isEmpty() ? simple : simple + ": " + first;
    }
}
