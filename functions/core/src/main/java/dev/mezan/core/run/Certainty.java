package dev.mezan.core.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a task did what it was to do, as far as its outcome tells; what may have been done must be undone. */
public enum Certainty {
    /** It did. */
    DONE("done"),
    /** It did not: no attempt began, or its agent refused at its only one, before anything was done. */
    NOT_DONE("not-done"),
    /** Nobody knows: no answer came, or an attempt before the last gave none. */
    UNKNOWN("unknown");

    /** Exceptions whose names say that nothing was done: {@code EffectRefused}, and what agents derive from it. */
    private static final Pattern REFUSALS = Pattern.compile("(.*[.$])?(InvalidInput|[A-Za-z]*Refused)");

    /** Errors of which each says that no attempt began. */
    private static final Set<String> NOT_BEGUN =
            Set.of("Mezan.CircuitOpen", "Mezan.NoTimeLeft", Cancellation.TASK_ERROR, "Lambda.TooManyRequestsException");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    /** The word for it in an execution. */
    @JsonValue
    public String word() {
        return word;
    }

    /** What an outcome tells. */
    public static Certainty of(TaskOutcome outcome) {
        return switch (outcome.outcome()) {
            case SUCCEEDED, DEGRADED -> DONE;
            case NEEDS_HUMAN -> UNKNOWN;
            case FAILED -> neverBegan(outcome) || (outcome.attempts() <= 1 && refused(outcome)) ? NOT_DONE : UNKNOWN;
        };
    }

    private static boolean neverBegan(TaskOutcome outcome) {
        var errors = Stream.concat(outcome.error().stream(), outcome.causes().stream())
                .map(TaskError::name)
                .toList();
        return outcome.attempts() == 0 && !errors.isEmpty() && NOT_BEGUN.containsAll(errors);
    }

    private static boolean refused(TaskOutcome outcome) {
        return outcome.error()
                .filter(error -> REFUSALS.matcher(error.name()).matches())
                .isPresent();
    }
}
