package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.Outcome;
import java.time.Instant;
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

    private void publish(String tasks) {
        suite.registry.publish(("{'name':'w','version':'1.0.0','tasks':" + tasks + "}").replace('\'', '"'));
    }
}
