package dev.mezan.core.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which kind of state machine a run goes through. */
public enum Lane {
    /** At most five minutes, in Express state machines. */
    FAST,
    /** Up to a year, in Standard state machines. */
    DURABLE;

    /** The longest timeout of a task, in seconds: what an Express execution, or a Lambda function, may take. */
    public int longestTaskSeconds() {
        return switch (this) {
            case FAST -> 300;
            case DURABLE -> 900;
        };
    }

    /** The word for it in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
