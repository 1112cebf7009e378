package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static dev.mezan.cli.machines.TaskBatches.PERMANENT;
import static dev.mezan.cli.machines.TaskBatches.SIMPLE;
import static dev.mezan.cli.machines.TaskBatches.chain;

import dev.mezan.asl.junit.StateMachineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who answers in an agent's place; tests of the class that has the machine, so that its coverage counts them. */
interface TaskFallbacks {
    /** The machine with its agents. */
    StateMachineTest batch();

    @Test
    default void aPermanentFailureGoesStraightToTheFallback() {
        StateMachineTest refused = batch().mock("Agent", failing(PERMANENT, "java.lang.IllegalArgumentException: no"));
        assertThat(refused.run(chain("{\"kind\": \"default\", \"value\": 7}")))
                .hasOutputAt("/outcomes/0/outcome", "\"degraded\"")
                .hasOutputAt("/outcomes/0/answeredBy", "\"default\"")
                .hasOutputAt("/outcomes/0/result", "7")
                .hasOutputAt("/outcomes/0/error/name", "\"" + PERMANENT + "\"")
                .hasOutputAt("/outcomes/0/reason", "\"the failure is permanent\"")
                .visited("Default")
                .didNotVisit("Assess");
    }

    @Test
    default void eachFallbackIsAskedInItsOrderUntilOneAnswers() {
        StateMachineTest down = batch().mock("function:counter-fn", failing(PERMANENT, "no"))
                .mock("function:simple-fn", failing("Broken", "too"));
        var all = """
                {"kind": "cached", "maxAgeSeconds": 60},
                %s,
                {"kind": "person", "value": {"message": "Count them"}}""".formatted(SIMPLE);
        var run = down.run(chain(all));
        assertThat(run)
                .hasOutputAt("/outcomes/0/outcome", "\"needs-human\"")
                .hasOutputAt("/outcomes/0/answeredBy", "\"person\"")
                .hasOutputAt("/outcomes/0/result/message", "\"Count them\"")
                .hasOutputAt("/outcomes/0/causes/0/name", "\"" + PERMANENT + "\"")
                .hasOutputAt("/outcomes/0/causes/1/name", "\"Mezan.NotCached\"")
                .hasOutputAt("/outcomes/0/causes/2/name", "\"Broken\"");
        assertThat(run).called("Cached").withArguments("""
                {"TableName": "cache", "Key": {"pk": {"S": "CACHE#counter#1"}, "sk": {"S": "RESULT"}}}
                """);
    }

    @Test
    default void aDegradedAgentAnswersWithinItsOwnTimeout() {
        StateMachineTest down = batch().mock("function:counter-fn", failing(PERMANENT, "no"));
        var simple = chain(SIMPLE);
        var run = down.run(simple);
        assertThat(run)
                .hasOutputAt("/outcomes/0/answeredBy", "\"degraded:simple\"")
                .hasOutputAt("/outcomes/0/result", "3");
        assertThat(run).called("DegradedAgent").withArgumentsAt("/Payload/agent", "\"simple\"");
        assertThat(run).called("DegradedAgent").withArgumentsAt("/Payload/deadline", "\"2026-03-14T01:59:31.000Z\"");
        StateMachineTest said =
                down.mock("function:simple-fn", returningPayload(Map.of("result", 3, "degraded", "half of it")));
        assertThat(said.run(simple)).hasOutputAt("/outcomes/0/reason", "\"half of it\"");
    }

    @Test
    default void aCachedResultAnswersWhileItIsYoungEnough() {
        StateMachineTest down = batch().mock("function:counter-fn", failing(PERMANENT, "no"))
                .mock(
                        "Cached",
                        returning(Map.of(
                                "Item",
                                Map.of(
                                        "result", Map.of("S", "{\"n\": 5}"),
                                        "storedAt", Map.of("S", "2026-03-14T01:58:26.000Z")))));
        assertThat(down.run(chain("{\"kind\": \"cached\", \"maxAgeSeconds\": 60}")))
                .hasOutputAt("/outcomes/0/outcome", "\"degraded\"")
                .hasOutputAt("/outcomes/0/answeredBy", "\"cached\"")
                .hasOutputAt("/outcomes/0/result/n", "5");
        assertThat(down.run(chain("{\"kind\": \"cached\", \"maxAgeSeconds\": 59}")))
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/0/causes/1/cause", "\"There is no cached result of at most 59 s\"");
    }

    @Test
    default void aCacheThatCannotBeReadIsACauseAndNoMore() {
        StateMachineTest down = batch().mock("function:counter-fn", failing(PERMANENT, "no"))
                .mock("Cached", failing("DynamoDB.AmazonDynamoDBException", "down"));
        assertThat(down.run(chain("{\"kind\": \"cached\", \"maxAgeSeconds\": 60}")))
                .hasOutputAt("/outcomes/0/causes/1/cause", "\"down\"")
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"");
    }
}
