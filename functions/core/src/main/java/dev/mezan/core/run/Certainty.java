package dev.mezan.core.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Whether a task did what it was to do, as far as its outcome tells; what may have been done must be undone. */
public enum Certainty {
    /** It did. */
    DONE("done"),
    /** It did not: its agent refused at its only attempt, before anything was done. */
    NOT_DONE("not-done"),
    /** Nobody knows: no answer came, or an attempt before the last gave none. */
    UNKNOWN("unknown");

    /** Exceptions whose names say that nothing was done: {@code EffectRefused}, and what agents derive from it. */
    private static final Pattern REFUSALS = Pattern.compile("(.*[.$])?(InvalidInput|[A-Za-z]*Refused)");

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
            case FAILED -> outcome.attempts() <= 1 && refused(outcome) ? NOT_DONE : UNKNOWN;
        };
    }

    private static boolean refused(TaskOutcome outcome) {
        return outcome.error()
                .filter(error -> REFUSALS.matcher(error.name()).matches())
                .isPresent();
    }
}
