package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.Answering.silent;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.junit.AslTest;
import dev.mezan.asl.junit.StateMachineTest;
import dev.mezan.asl.mock.Answers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a batch of tasks does, whatever its agents do. */
@Timeout(120)
@AslTest(
        value = "../../statemachines/run-task.asl.json",
        substitutions = {"LoadBatchFunction=load-batch", "RecordBatchFunction=record-batch"},
        minimumCoverage = 100)
class RunTaskMachineTest {
    private static final String TASKS = """
            [{"task": "a", "agent": "counter", "function": "counter-fn", "timeoutSeconds": 30, "inlineLimit": 9,
              "input": {"n": 1}},
             {"task": "b", "agent": "judge", "function": "judge-fn", "timeoutSeconds": 60, "inlineLimit": 9,
              "input": {"n": 2}}]
            """;

    private static final Map<String, Object> TASK = Map.of(
            "task",
            "a",
            "agent",
            "counter",
            "function",
            "counter-fn",
            "timeoutSeconds",
            30,
            "inlineLimit",
            9,
            "input",
            1);

    private final StateMachineTest batch;

    RunTaskMachineTest(StateMachineTest batch) {
        this.batch = batch.mock("function:counter-fn", returningPayload(Map.of("result", 1)))
                .mock("function:judge-fn", returningPayload(Map.of("result", 2, "degraded", "one page short")))
                .mock("function:load-batch", returningPayload(batchOf(List.of(), true)))
                .mock("function:record-batch", returningPayload(Map.of("recorded", true)));
    }

    private static Map<String, Object> batchOf(List<Object> tasks, boolean record) {
        return Map.of("run", "r-1", "tenant", "t-1", "stage", 0, "batch", 3, "record", record, "tasks", tasks);
    }

    private static String input(boolean record, String tasks) {
        return """
                {"run": "r-1", "tenant": "t-1", "stage": 0, "batch": 3, "record": %s, "tasks": %s}
                """.formatted(record, tasks);
    }

    @Test
    void theOnlyBatchOfItsStageGivesItsOutcomesBack() {
        assertThat(batch.run(input(false, TASKS)))
                .hasOutputAt("/batch", "3")
                .hasOutputAt("/outcomes/0/outcome", "\"succeeded\"")
                .hasOutputAt("/outcomes/0/result", "1")
                .hasOutputAt("/outcomes/1/outcome", "\"degraded\"")
                .hasOutputAt("/outcomes/1/reason", "\"one page short\"")
                .visited("Outcomes")
                .didNotVisit("RecordBatch", "LoadBatch");
    }

    @Test
    void anAgentIsGivenItsInputAndItsDeadline() {
        assertThat(batch.run(input(false, TASKS.replace("\"judge-fn\"", "\"counter-fn\""))))
                .called("Agent")
                .times(2);
        assertThat(batch.runState("Agent", """
                        {"run": "r-1", "tenant": "t-1", "task": {"task": "a", "agent": "counter",
                         "function": "counter-fn", "timeoutSeconds": 30, "inlineLimit": 9, "input": {"n": 1}}}
                        """)).called("Agent").withArguments("""
                        {"FunctionName": "counter-fn", "Payload": {"run": "r-1", "task": "a", "agent": "counter",
                         "tenant": "t-1", "deadline": "2026-03-14T01:59:56.000Z", "inlineLimit": 9, "input": {"n": 1}}}
                        """);
    }

    @Test
    void oneBatchOfSeveralRecordsItself() {
        assertThat(batch.run(input(true, TASKS)))
                .hasOutput("{\"recorded\": true}")
                .called("RecordBatch")
                .withArgumentsAt("/Payload/outcomes/1/task", "\"b\"");
    }

    @Test
    void aBatchTooLargeToTravelIsLoadedFirst() {
        assertThat(batch.run(input(true, "{\"$claim\": \"s3://bucket/key\"}")))
                .hasOutput("{\"recorded\": true}")
                .called("LoadBatch")
                .withArgumentsAt("/Payload/tasks/$claim", "\"s3://bucket/key\"");
    }

    @Test
    void anAgentThatFailsOrIsSilentIsAnOutcomeAndHurtsNoOther() {
        StateMachineTest bad = batch.mock("function:counter-fn", failing("TooHard", "x".repeat(2000)))
                .mock("function:judge-fn", silent());
        var run = bad.run(input(false, TASKS));
        assertThat(run)
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/0/error/name", "\"TooHard\"")
                .hasOutputAt("/outcomes/1/error/name", "\"States.Timeout\"")
                .hasOutputAt("/outcomes/1/duration_ms", "60000")
                .took(Duration.ofSeconds(60));
        assertThat(run.visitsOf("TaskFailed")).hasSize(2);
    }

    @Test
    void whatLambdaCannotTakeNowIsTriedAgain() {
        Answers busy = failing("Lambda.TooManyRequestsException", "busy").times(4);
        StateMachineTest throttled = batch.mock("Agent", busy.then(returningPayload(Map.of("result", 1))))
                .mock("LoadBatch", busy.then(returningPayload(batchOf(List.of(TASK), true))))
                .mock("RecordBatch", busy.then(returningPayload(Map.of("recorded", true))));
        assertThat(throttled.run(input(true, "{\"$claim\": \"key\"}")))
                .hasOutput("{\"recorded\": true}")
                .retried("LoadBatch", 4)
                .retried("Agent", 4)
                .retried("RecordBatch", 4);
    }

    @Test
    void whateverFailsEachTaskOfABatchHasOneOutcome() {
        batch.randomFailures().share(0.5).forSeeds(300, input(false, TASKS), run -> {
            assertThat(run).succeeded();
            assertThat(run).hasOutputAt("/outcomes/0/task", "\"a\"").hasOutputAt("/outcomes/1/task", "\"b\"");
        });
    }
}
