package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private static final Cancellation WISH =
            new Cancellation("ada", "wrong folder", Instant.parse("2026-01-02T03:04:05Z"));

    private final TestingSuite suite = new TestingSuite();

    @Test
    void theAttemptsThatRunEndAndNoFurtherStageStarts() {
        suite.agents.put("lesser", input -> {
            assertThat(suite.runs.cancel("run-1", WISH)).isEmpty();
            return TestingSuite.result(input);
        });
        publish("[{'id':'a','agent':'lesser'},{'id':'b','agent':'echo','after':['a']}]");

        var output = suite.run("{\"workflow\":\"w\",\"run\":\"run-1\"}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.at("/tasks/succeeded").asInt()).isOne();
        assertThat(output.at("/tasks/not-run").asInt()).isOne();
        assertThat(suite.runs.closed.values()).singleElement().satisfies(end -> {
            assertThat(end.status()).isEqualTo(Outcome.FAILED);
            assertThat(end.errors()).containsExactly(WISH.error());
        });
        assertThat(WISH.error().cause()).isEqualTo("Cancelled by ada at 2026-01-02T03:04:05Z: wrong folder");
    }

    @Test
    void aRunThatWaitsInItsQueueEndsWithoutStartingATask() {
        suite.runs.cancel("run-1", WISH);
        publish("[{'id':'a','agent':'echo'}]");

        var output = suite.run("{\"workflow\":\"w\",\"run\":\"run-1\"}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.at("/errors/0/name").asString()).isEqualTo("cancelled");
        assertThat(output.at("/tasks/not-run").asInt()).isOne();
        assertThat(suite.runs.batches).isEmpty();
    }

    @Test
    void aGoalsCoordinatorIsNotAskedEither() {
        suite.runs.cancel("run-1", WISH);
        suite.registry.publish(
                "{'name':'w','version':'1.0.0','goal':{'coordinator':'coordinator'}}".replace('\'', '"'));

        var output = suite.run("{\"workflow\":\"w\",\"run\":\"run-1\"}");

        assertThat(output.at("/errors/0/name").asString()).isEqualTo("cancelled");
        assertThat(suite.runs.batches).isEmpty();
    }

    @Test
    void theFirstWishStaysAndARunInItsLastStageEndsAsItDoes() {
        suite.agents.put("lesser", input -> {
            suite.runs.cancel("run-1", WISH);
            assertThat(suite.runs.cancel("run-1", new Cancellation("bob", "", Instant.EPOCH)))
                    .contains(WISH);
            return TestingSuite.result(input);
        });
        publish("[{'id':'a','agent':'lesser'}]");

        assertThat(suite.run("{\"workflow\":\"w\",\"run\":\"run-1\"}")
                        .get("status")
                        .asString())
                .isEqualTo("succeeded");
    }

    @Test
    void aStepOfACancelledSagaIsKeptBackAndWhatUndoesOthersIsNot() {
        var steps = new CancelledSteps(suite.runs);
        var step = Json.parse("{\"run\": \"run-1\", \"cancellable\": true, \"tasks\": [{\"task\": \"a\"}]}", "step");
        var undo = Json.parse("{\"run\": \"run-1\", \"tasks\": [{\"task\": \"no-a\"}]}", "undo");

        assertThat(steps.keepBack(step)).isFalse();
        suite.runs.cancel("run-1", WISH);
        assertThat(steps.keepBack(undo)).isFalse();
        assertThat(undo.at("/tasks/0").has("circuit")).isFalse();
        assertThat(steps.keepBack(step)).isTrue();
        assertThat(step.at("/tasks/0/circuit").asString()).isEqualTo("cancelled");
        assertThat(step.at("/tasks/0/cancelled").asString())
                .isEqualTo("Cancelled by ada at 2026-01-02T03:04:05Z: wrong folder");
    }

    @Test
    void aSagaThatIsStartedInALanesOwnMachineIsRefused() {
        suite.registry.publish("""
                {"name": "trip", "version": "1.0.0", "lane": "durable", "stateMachine": "trip",
                 "tasks": [{"id": "a", "agent": "echo"}, {"id": "b", "agent": "echo", "compensates": "a"}]}""");
        for (var machine : List.of("mezan-run-workflow-fast", "mezan-run-workflow-durable")) {
            var output = suite.execute(Json.parse("{\"workflow\": \"trip\"}", "request"), machine, machine);

            assertThat(output.get("status").asString()).isEqualTo("failed");
            assertThat(output.at("/errors/0/name").asString()).isEqualTo("wrong-state-machine");
            assertThat(output.at("/errors/0/cause").asString())
                    .isEqualTo("/workflow: The workflow has a state machine of its own (got trip in " + machine
                            + "). Start it with mezan-trip, or send it to the intake queue, which picks the machine.");
        }
    }

    private void publish(String tasks) {
        suite.registry.publish(("{'name':'w','version':'1.0.0','tasks':" + tasks + "}").replace('\'', '"'));
    }
}
