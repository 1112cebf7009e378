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

    /** The longest that a run may take in the fast lane. */
    public static final Duration LONGEST_FAST_RUN = Duration.ofMinutes(5);

    /** What is kept of that for ending the run, or for handing it over. */
    public static final Duration ROOM_FOR_THE_END = Duration.ofSeconds(10);

    /** The word for it in documents. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
