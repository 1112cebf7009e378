package dev.mezan.asl.history;

import java.time.Instant;

/**
 * One event of an execution.
 *
 * @param id from 1, without gaps
 * @param previousEventId the event before it on the same path; 0 for the first
 * @param timestamp when it happened
 * @param details what happened
 */
public record HistoryEvent(long id, long previousEventId, Instant timestamp, EventDetails details) {
    /** The event's type, such as {@code TaskStateEntered}. */
    public String type() {
        return details.type();
    }
}
