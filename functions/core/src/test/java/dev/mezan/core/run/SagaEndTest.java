package dev.mezan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.core.workflow.WorkflowReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A saga's run from its batches to its end. */
class SagaEndTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Agents AGENTS = Agents.of(List.of(new Manifest(
            "echo", "Does it", "fn", Json.object(), Json.object(), Duration.ofSeconds(30), 512, Resilience.DEFAULT)));

    private final StageMemory runs = new StageMemory();
    private final Payloads payloads = new Payloads(new NoObjects());
    private final Workflow workflow = new WorkflowReader(AGENTS).read("""
            {"name": "trip", "version": "1.0.0", "lane": "durable", "stateMachine": "trip", "tasks": [
              {"id": "flight", "agent": "echo", "input": {"to": "{% $input.to %}"}},
              {"id": "hotel", "agent": "echo", "after": ["flight"]},
              {"id": "no-flight", "agent": "echo", "compensates": "flight"},
              {"id": "no-hotel", "agent": "echo", "compensates": "hotel"}],
             "aggregate": {"output": "{% $tasks.hotel %}"}}""", "trip");
    private final Journal journal = Journal.opened(
            new Journal.Identity("run-1", "trip", "1.0.0", "t", Lane.DURABLE, "arn", NOW),
            Json.parse("{\"to\": \"Oslo\"}", "input"));

    @Test
    void eachTaskHasABatchOfItsOwnThatRecordsItself() {
        var batches = new SagaStart(AGENTS, payloads, InstantSource.fixed(NOW)).batches(journal, workflow);

        assertThat(batches.propertyNames()).containsExactly("flight", "hotel", "no-hotel", "no-flight");
        assertThat(batches.at("/flight/record").asBoolean()).isTrue();
        assertThat(batches.at("/flight/admit").asBoolean()).isTrue();
        assertThat(batches.at("/flight/cancellable").asBoolean()).isTrue();
        assertThat(batches.at("/no-flight/admit").asBoolean()).isTrue();
        assertThat(batches.at("/no-flight").has("cancellable")).isFalse();
        assertThat(batches.at("/flight/stage").asInt()).isEqualTo(1);
        assertThat(batches.at("/no-flight/stage").asInt()).isEqualTo(4);
        assertThat(batches.at("/flight/tasks/0/input/to").asString()).isEqualTo("Oslo");
    }

    @Test
    void whenEachStepWasDoneTheRunSucceededAndNothingIsMissing() {
        wrote(1, "flight", Outcome.SUCCEEDED);
        wrote(2, "hotel", Outcome.SUCCEEDED);

        var end = saga().end(journal, List.of(trace("flight", "done"), trace("hotel", "done")));

        assertThat(end.status()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(end.result().orElseThrow().asString()).isEqualTo("hotel");
        assertThat(end.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(end.stages()).extracting(StageView::stage).containsExactly(1, 2);
        assertThat(end.errors()).isEmpty();
    }

    @Test
    void whenAStepFailedTheRunFailedAndSaysWhatWasUndone() {
        wrote(1, "flight", Outcome.SUCCEEDED);
        wrote(2, "hotel", Outcome.FAILED);
        wrote(4, "no-flight", Outcome.SUCCEEDED);

        var trail = List.of(trace("flight", "done"), trace("hotel", "not-done"), trace("no-flight", "done"));
        var end = saga().end(journal, trail);

        assertThat(end.status()).isEqualTo(Outcome.FAILED);
        assertThat(end.result()).isEmpty();
        assertThat(end.stages()).extracting(StageView::stage).containsExactly(1, 2, 4);
        assertThat(end.errors())
                .extracting(RunError::cause)
                .containsExactly("no room", "Undone in this order: no-flight");
    }

    @Test
    void aStepThatDidNotStartBecauseTheRunIsCancelledIsTheRunsOwnError() {
        wrote(1, "flight", Outcome.SUCCEEDED);
        var error = Optional.of(new TaskError(Cancellation.TASK_ERROR, "Cancelled by ada"));
        runs.record("run-1", 2, 0, List.of(outcome("hotel", Outcome.FAILED, error)));

        var trail = List.of(trace("flight", "done"), trace("hotel", "not-done"), trace("no-flight", "done"));
        assertThat(saga().end(journal, trail).errors()).contains(new RunError("", "cancelled", "Cancelled by ada", ""));
    }

    @Test
    void whatNobodyAnsweredFailedWhateverTheTableSays() {
        wrote(1, "flight", Outcome.SUCCEEDED);

        var end = saga().end(journal, List.of(trace("flight", "unknown"), trace("no-flight", "done")));

        assertThat(end.status()).isEqualTo(Outcome.FAILED);
        assertThat(runs.outcomes("run-1", 1)).singleElement().matches(flight -> flight.outcome() == Outcome.FAILED);
        assertThat(end.counts().notRun()).isEqualTo(1);
    }

    @Test
    void whatAPersonDidIsWrittenWithTheirName() {
        wrote(1, "flight", Outcome.SUCCEEDED);
        wrote(2, "hotel", Outcome.FAILED);
        wrote(4, "no-flight", Outcome.FAILED);

        var byHand = new Trace("no-flight", "done", Optional.of("grace"));
        saga().end(journal, List.of(trace("flight", "done"), trace("hotel", "not-done"), byHand));

        assertThat(runs.outcomes("run-1", 4)).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(outcome.reason()).contains("done by grace");
        });
    }

    private SagaEnd saga() {
        return new SagaEnd(runs, payloads, workflow, NOW);
    }

    private static Trace trace(String task, String certainty) {
        return new Trace(task, certainty, Optional.empty());
    }

    private void wrote(int stage, String task, Outcome outcome) {
        var failed = outcome == Outcome.FAILED;
        var error = failed ? Optional.of(new TaskError("no-room", "no room")) : Optional.<TaskError>empty();
        runs.record("run-1", stage, 0, List.of(outcome(task, outcome, error)));
    }

    private static TaskOutcome outcome(String task, Outcome outcome, Optional<TaskError> error) {
        return new TaskOutcome(
                task,
                "echo",
                outcome,
                error.isPresent() ? Optional.empty() : Optional.of(Json.from(task)),
                error,
                Optional.empty(),
                NOW,
                1,
                1,
                Optional.empty(),
                List.of());
    }

    /** Nothing here is too large to travel. */
    private static final class NoObjects implements ObjectStore {
        @Override
        public ClaimCheck put(String key, byte[] bytes) {
            return new ClaimCheck("none", key, Checksums.sha256(bytes), bytes.length);
        }

        @Override
        public byte[] get(ClaimCheck claim) {
            throw new IllegalStateException("Nothing was put there: " + claim.key());
        }
    }
}
