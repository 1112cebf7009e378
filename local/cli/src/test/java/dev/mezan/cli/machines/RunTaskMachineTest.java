package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.Answering.silent;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static dev.mezan.cli.machines.TaskBatches.PERMANENT;
import static dev.mezan.cli.machines.TaskBatches.SIMPLE;
import static dev.mezan.cli.machines.TaskBatches.TASK;
import static dev.mezan.cli.machines.TaskBatches.TASKS;
import static dev.mezan.cli.machines.TaskBatches.TRANSIENT;
import static dev.mezan.cli.machines.TaskBatches.again;
import static dev.mezan.cli.machines.TaskBatches.batchOf;
import static dev.mezan.cli.machines.TaskBatches.chain;
import static dev.mezan.cli.machines.TaskBatches.enough;
import static dev.mezan.cli.machines.TaskBatches.input;
import static dev.mezan.cli.machines.TaskBatches.one;
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
        substitutions = {
            "AdmitFunction=admit",
            "AssessFunction=assess",
            "RecordBatchFunction=record-batch",
            "CacheTable=cache"
        },
        minimumCoverage = 100)
class RunTaskMachineTest implements TaskFallbacks {
    private final StateMachineTest batch;

    RunTaskMachineTest(StateMachineTest batch) {
        this.batch = batch.mock("function:counter-fn", returningPayload(Map.of("result", 1)))
                .mock("function:judge-fn", returningPayload(Map.of("result", 2, "degraded", "one page short")))
                .mock("function:simple-fn", returningPayload(Map.of("result", 3)))
                .mock("function:assess", returningPayload(enough("its retries are used up")))
                .mock("Cached", returning(Map.of()))
                .mock("function:admit", returningPayload(batchOf(List.of(), true)))
                .mock("function:record-batch", returningPayload(Map.of("recorded", true)));
    }

    @Override
    public StateMachineTest batch() {
        return batch;
    }

    @Test
    void theOnlyBatchOfItsStageGivesItsOutcomesBack() {
        assertThat(batch.run(input(false, TASKS)))
                .hasOutputAt("/batch", "3")
                .hasOutputAt("/outcomes/0/outcome", "\"succeeded\"")
                .hasOutputAt("/outcomes/0/result", "1")
                .hasOutputAt("/outcomes/0/attempts", "1")
                .hasOutputAt("/outcomes/1/outcome", "\"degraded\"")
                .hasOutputAt("/outcomes/1/reason", "\"one page short\"")
                .visited("Outcomes")
                .didNotVisit("RecordBatch", "Admit", "Assess", "Cached");
    }

    @Test
    void anAgentIsGivenItsInputItsAttemptAndItsDeadline() {
        assertThat(batch.run(one(""))).called("Agent").withArguments("""
                        {"FunctionName": "counter-fn", "Payload": {"run": "r-1", "task": "a", "agent": "counter",
                         "tenant": "t-1", "deadline": "2026-03-14T01:59:56.000Z", "inlineLimit": 9, "attempt": 1,
                         "input": {"n": 1}}}
                        """);
        assertThat(batch.run(chain(""))).called("Agent").withArgumentsAt("/Payload/cacheKey", "\"CACHE#counter#1\"");
    }

    @Test
    void theBatchsDeadlineIsHandedDownToTheAttempt() {
        var near = one("").replace("\"record\"", "\"deadline\": \"2026-03-14T01:59:36Z\", \"record\"");
        assertThat(batch.run(near))
                .called("Agent")
                .withArgumentsAt("/Payload/deadline", "\"2026-03-14T01:59:36.000Z\"");
        StateMachineTest slow = batch.mock("Agent", silent());
        assertThat(slow.run(near)).took(Duration.ofSeconds(10)).hasOutputAt("/outcomes/0/outcome", "\"failed\"");
    }

    @Test
    void noAttemptStartsOnceTheDeadlineHasCome() {
        var late = one("").replace("\"record\"", "\"deadline\": \"2026-03-14T01:59:26Z\", \"record\"");
        assertThat(batch.run(late))
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/0/error/name", "\"Mezan.NoTimeLeft\"")
                .hasOutputAt("/outcomes/0/attempts", "0")
                .didNotVisit("Agent");
        var degraded = chain("{\"kind\": \"degraded\", \"agent\": \"simple\", \"function\": \"simple-fn\"}")
                .replace("\"record\"", "\"deadline\": \"2026-03-14T01:59:26Z\", \"record\"");
        assertThat(batch.run(degraded))
                .hasOutputAt("/outcomes/0/causes/1/cause", "\"There was no time left to ask simple\"")
                .didNotVisit("DegradedAgent");
    }

    @Test
    void oneBatchOfSeveralRecordsItself() {
        assertThat(batch.run(input(true, TASKS)))
                .hasOutput("{\"recorded\": true}")
                .called("RecordBatch")
                .withArgumentsAt("/Payload/outcomes/1/task", "\"b\"");
    }

    @Test
    void aBatchTooLargeToTravelIsLoadedAndAdmittedFirst() {
        assertThat(batch.run(input(true, "{\"$claim\": \"s3://bucket/key\"}")))
                .hasOutput("{\"recorded\": true}")
                .called("Admit")
                .withArgumentsAt("/Payload/tasks/$claim", "\"s3://bucket/key\"");
    }

    @Test
    void aBatchThatAsksForItIsAdmittedThoughItTravelsWhole() {
        var run = batch.run("""
                {"run": "r-1", "tenant": "t-1", "stage": 0, "batch": 3, "record": true, "admit": true, "tasks": []}""");
        assertThat(run).hasOutput("{\"recorded\": true}").visited("Admit");
    }

    @Test
    void aTaskOfACancelledRunAsksNobody() {
        assertThat(batch.run(one(", \"circuit\": \"cancelled\", \"cancelled\": \"Cancelled by ada\", \"fallbacks\": ["
                        + SIMPLE + "]")))
                .hasOutputAt("/outcomes/0/error", "{\"name\": \"Mezan.Cancelled\", \"cause\": \"Cancelled by ada\"}")
                .hasOutputAt("/outcomes/0/attempts", "0")
                .didNotVisit("Agent", "DegradedAgent");
    }

    @Test
    void aTransientFailureWaitsAndIsTriedAgain() {
        StateMachineTest twice = batch.mock(
                        "Agent",
                        failing(TRANSIENT, "java.io.IOException: reset")
                                .times(2)
                                .then(returningPayload(Map.of("result", 1))))
                .mock("Assess", returningPayload(again(2, 700)).then(returningPayload(again(3, 1_500))));
        assertThat(twice.run(one("")))
                .hasOutputAt("/outcomes/0/outcome", "\"succeeded\"")
                .hasOutputAt("/outcomes/0/attempts", "3")
                .hasOutputAt("/outcomes/0/causes/1/name", "\"E\"")
                .hasOutputAt("/outcomes/0/duration_ms", "2200")
                .took(Duration.ofMillis(2_200));
    }

    @Test
    void theAssessmentIsGivenTheErrorAndWhatWasTakenSoFar() {
        StateMachineTest failing = batch.mock("Agent", failing(TRANSIENT, "java.io.IOException: reset"))
                .mock("Assess", returningPayload(again(2, 0)).then(returningPayload(enough("enough"))));
        var run = failing.run(one(""));
        assertThat(run).called("Assess").times(2);
        assertThat(run).called("Assess").withArguments("""
                {"FunctionName": "assess", "Payload": {"run": "r-1", "task": {"task": "a", "agent": "counter",
                 "function": "counter-fn", "timeoutSeconds": 30}, "attempts": 2, "retries": 1, "throttles": 0,
                 "deadline": "2026-03-14T02:04:11.000Z",
                 "error": {"name": "%s", "cause": "java.io.IOException: reset"}}}
                """.formatted(TRANSIENT));
        assertThat(run)
                .hasOutputAt("/outcomes/0/reason", "\"enough\"")
                .hasOutputAt("/outcomes/0/error/name", "\"E\"")
                .visited("Failed");
    }

    @Test
    void anOpenCircuitAsksTheFallbacksAndNotTheAgent() {
        assertThat(batch.run(one(", \"circuit\": \"open\"")))
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/0/error/name", "\"Mezan.CircuitOpen\"")
                .hasOutputAt("/outcomes/0/attempts", "0")
                .didNotVisit("Agent");
    }

    @Test
    void aProbeThatGoesWellIsReportedAndOneThatFailsIsAssessed() {
        var probe = one(", \"circuit\": \"probe\", \"probe\": 7");
        var run = batch.run(probe);
        assertThat(run).hasOutputAt("/outcomes/0/outcome", "\"succeeded\"").didNotVisit("Agent");
        assertThat(run).called("ReportProbe").withArguments("""
                {"FunctionName": "assess", "Payload": {"run": "r-1", "task": {"task": "a", "agent": "counter",
                 "function": "counter-fn", "probe": 7}}}
                """);
        StateMachineTest down = batch.mock("Probe", failing(PERMANENT, "no"));
        assertThat(down.run(probe)).called("Assess").withArgumentsAt("/Payload/task/probe", "7");
        assertThat(down.run(probe)).hasOutputAt("/outcomes/0/outcome", "\"failed\"");
        StateMachineTest unheard = batch.mock("ReportProbe", failing("Unhandled", "no table"));
        assertThat(unheard.run(probe))
                .hasOutputAt("/outcomes/0/outcome", "\"succeeded\"")
                .visited("ProbeUnreported");
    }

    @Test
    void aTaskBeyondItsAgentsRateWaitsForItsTurn() {
        assertThat(batch.run(one(", \"waitSeconds\": 12")))
                .hasOutputAt("/outcomes/0/outcome", "\"succeeded\"")
                .hasOutputAt("/outcomes/0/duration_ms", "0")
                .took(Duration.ofSeconds(12));
    }

    @Test
    void aFailureThatCannotBeAssessedGoesToTheFallbacksAsItIs() {
        StateMachineTest blind =
                batch.mock("Agent", failing("Odd", "x".repeat(2000))).mock("Assess", failing("Unhandled", "no table"));
        assertThat(blind.run(one("")))
                .hasOutputAt("/outcomes/0/error/name", "\"Odd\"")
                .hasOutputAt("/outcomes/0/causes/0/name", "\"Odd\"")
                .hasOutputAt("/outcomes/0/reason", "\"it could not be assessed\"");
    }

    @Test
    void anAgentThatFailsOrIsSilentIsAnOutcomeAndHurtsNoOther() {
        StateMachineTest bad = batch.mock("function:counter-fn", failing("TooHard", "x".repeat(2000)))
                .mock("function:judge-fn", silent());
        var run = bad.run(input(false, TASKS));
        assertThat(run)
                .hasOutputAt("/outcomes/0/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/1/outcome", "\"failed\"")
                .hasOutputAt("/outcomes/1/duration_ms", "60000")
                .took(Duration.ofSeconds(60));
        assertThat(run.visitsOf("Failed")).hasSize(2);
    }

    @Test
    void whatLambdaCannotTakeNowIsTriedAgain() {
        Answers busy = failing("Lambda.TooManyRequestsException", "busy").times(4);
        StateMachineTest throttled = batch.mock("Admit", busy.then(returningPayload(batchOf(List.of(TASK), true))))
                .mock("Agent", failing(TRANSIENT, "no"))
                .mock("Assess", busy.then(returningPayload(enough("enough"))))
                .mock("RecordBatch", busy.then(returningPayload(Map.of("recorded", true))));
        assertThat(throttled.run(input(true, "{\"$claim\": \"key\"}")))
                .hasOutput("{\"recorded\": true}")
                .retried("Admit", 4)
                .retried("Assess", 4)
                .retried("RecordBatch", 4);
    }

    @Test
    void aProbesReportAndADegradedAgentAreTriedAgainWhereLambdaIsBusy() {
        Answers busy = failing("Lambda.TooManyRequestsException", "busy").times(4);
        StateMachineTest throttled = batch.mock("ReportProbe", busy.then(returningPayload(Map.of("next", "done"))))
                .mock("DegradedAgent", busy.then(returningPayload(Map.of("result", 3))))
                .mock("Agent", failing(PERMANENT, "no"));
        assertThat(throttled.run(one(", \"circuit\": \"probe\", \"probe\": 7"))).retried("ReportProbe", 4);
        assertThat(throttled.run(chain(SIMPLE)))
                .retried("DegradedAgent", 4)
                .hasOutputAt("/outcomes/0/answeredBy", "\"degraded:simple\"");
    }

    @Test
    void whateverFailsEachTaskOfABatchHasOneOutcome() {
        batch.randomFailures().share(0.5).forSeeds(300, input(false, TASKS), run -> {
            assertThat(run).succeeded();
            assertThat(run).hasOutputAt("/outcomes/0/task", "\"a\"").hasOutputAt("/outcomes/1/task", "\"b\"");
        });
    }
}
