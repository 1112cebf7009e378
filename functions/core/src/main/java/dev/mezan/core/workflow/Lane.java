package dev.mezan.core.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** Which kind of state machine a run goes through. */
public enum Lane {
    /** At most five minutes, in Express state machines. */
    FAST,
    /** Up to a year, in Standard state machines. */
    DURABLE;

    /**
     * The longest timeout of a task, in seconds, in either lane: its batch runs in an Express execution, which ends after
     * 300 s with all its outcomes.
     */
    public static final int LONGEST_TASK_SECONDS = 280;

    /** When the tasks of a run of the fast lane must have ended, from its start: what is left is for its end. */
    public static final Duration FAST_TASKS = Duration.ofSeconds(285);

    /** The word for it in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
