package dev.mezan.core.run;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemState;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.inbox.TimeSpan;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes outcomes of what people answered.
 *
 * @param run the run's id
 * @param payloads where large answers go
 * @param now when the run goes on
 */
record Answers(String run, Payloads payloads, Instant now) {
    /** A task's outcome, from its item and from the outcome that had it asked. */
    TaskOutcome outcome(String task, Optional<InboxItem> item, Optional<TaskOutcome> before) {
        var asked = before.orElseGet(() ->
                TaskOutcome.failed(task, PersonAgent.NAME, new TaskError("Mezan.OutcomeLost", "No outcome came"), now));
        return item.map(found -> outcome(found, asked))
                .orElseGet(() -> failed(asked, new TaskError("Mezan.NobodyAsked", "It is not in the inbox"), now));
    }

    /** The outcome of a task that nobody answered. */
    static TaskOutcome failed(TaskOutcome asked, TaskError error, Instant now) {
        return new TaskOutcome(
                asked.task(),
                asked.agent(),
                Outcome.FAILED,
                Optional.empty(),
                Optional.of(error),
                Optional.empty(),
                asked.startedAt(),
                Math.max(0, Duration.between(asked.startedAt(), now).toMillis()),
                asked.attempts(),
                Optional.empty(),
                asked.causes());
    }

    private TaskOutcome outcome(InboxItem item, TaskOutcome asked) {
        return switch (item.state()) {
            case ItemState.Answered(var by, var at, var answer) ->
                item.origin().agent().equals(PersonAgent.NAME)
                        ? given(item, asked, new Given(Outcome.SUCCEEDED, answer, at, "person", Optional.empty()))
                        : given(
                                item,
                                asked,
                                new Given(
                                        Outcome.DEGRADED,
                                        answer,
                                        at,
                                        "person",
                                        Optional.of(by + " answered in the place of " + asked.agent())));
            case ItemState.Defaulted(var at, var answer) ->
                given(
                        item,
                        asked,
                        new Given(
                                Outcome.DEGRADED,
                                answer,
                                at,
                                "default",
                                Optional.of("nobody answered within "
                                        + TimeSpan.of(item.task().deadline()))));
            case ItemState.Expired(var at) ->
                failed(
                        asked,
                        new TaskError(
                                "Mezan.Expired",
                                "Nobody answered within %s, asked were %s"
                                        .formatted(TimeSpan.of(item.task().deadline()), item.holders())),
                        at);
            case ItemState.Cancelled(var by, var at, var why) ->
                failed(asked, new TaskError("Mezan.Cancelled", by + " cancelled it: " + why), at);
            case ItemState.Open _, ItemState.Claimed _ ->
                failed(asked, new TaskError("Mezan.NobodyAsked", "The run went on before anybody had answered"), now);
        };
    }

    private TaskOutcome given(InboxItem item, TaskOutcome asked, Given given) {
        var key = "runs/%s/answers/%s".formatted(run, item.id().task());
        return new TaskOutcome(
                asked.task(),
                asked.agent(),
                given.outcome,
                Optional.of(payloads.carry(given.answer, Limits.RESULT, key)),
                Optional.empty(),
                given.reason,
                item.openedAt(),
                Math.max(0, Duration.between(item.openedAt(), given.at).toMillis()),
                asked.attempts(),
                Optional.of(given.by),
                causes(asked));
    }

    /** Why nobody answered before the person did: the last reason is the outcome's own. */
    private static List<TaskError> causes(TaskOutcome asked) {
        return Stream.concat(asked.causes().stream(), asked.error().stream())
                .distinct()
                .toList();
    }

    private record Given(Outcome outcome, JsonNode answer, Instant at, String by, Optional<String> reason) {}
}
