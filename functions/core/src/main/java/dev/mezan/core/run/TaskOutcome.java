package dev.mezan.core.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How one task ended.
 *
 * @param task its id, with the index behind it for one of a fan-out
 * @param agent the agent's name
 * @param outcome the outcome
 * @param result the result, a payload; empty without one
 * @param error why there is none
 * @param reason why the result is a lesser one, or why a task that failed was not tried again
 * @param startedAt when it was started
 * @param durationMs how long it took, retries included, in milliseconds
 * @param attempts how often its agent was called; 0 if it never was
 * @param answeredBy who gave the result, if not the agent itself: {@code cached}, {@code degraded:AGENT},
 *     {@code default} or {@code person}
 * @param causes why each that was asked before could not answer, in that order
 */
public record TaskOutcome(
        String task,
        String agent,
        Outcome outcome,
        Optional<JsonNode> result,
        Optional<TaskError> error,
        Optional<String> reason,
        Instant startedAt,
        @JsonProperty("duration_ms") long durationMs,
        int attempts,
        Optional<String> answeredBy,
        List<TaskError> causes) {
    public TaskOutcome {
        // An absent property reads as a node that says so; a task that failed has none, whatever was written.
        result = result.filter(value -> !value.isMissingNode() && outcome != Outcome.FAILED);
        reason = reason.filter(said -> !said.isBlank());
        causes = causes == null ? List.of() : List.copyOf(causes);
    }

    /** A task that failed before its agent was called, or whose outcome never came. */
    public static TaskOutcome failed(String task, String agent, TaskError error, Instant at) {
        return new TaskOutcome(
                task,
                agent,
                Outcome.FAILED,
                Optional.empty(),
                Optional.of(error),
                Optional.empty(),
                at,
                0,
                0,
                Optional.empty(),
                List.of());
    }

    /** A task that a person is asked for. */
    static TaskOutcome waiting(String task, String agent, JsonNode question, Instant at) {
        return new TaskOutcome(
                task,
                agent,
                Outcome.NEEDS_HUMAN,
                Optional.of(question),
                Optional.empty(),
                Optional.empty(),
                at,
                0,
                0,
                Optional.empty(),
                List.of());
    }

    /**
     * The same as people read it: plain causes, and of a fallback's answer, in place of the agent's error, a reason that
     * tells it.
     */
    public TaskOutcome plain() {
        var plain = error.map(TaskError::plain);
        var failed = outcome == Outcome.FAILED;
        return new TaskOutcome(
                task,
                agent,
                outcome,
                result,
                failed ? plain : Optional.empty(),
                failed ? reason : FallbackReason.of(answeredBy, plain, reason),
                startedAt,
                durationMs,
                attempts,
                answeredBy,
                causes.stream().map(TaskError::plain).toList());
    }
}
