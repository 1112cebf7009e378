package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.junit.AslTest;
import dev.mezan.asl.junit.StateMachineTest;
import dev.mezan.asl.mock.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run does, whatever its functions and its batches do. */
@Timeout(120)
@AslTest(
        value = "../../statemachines/run-workflow.asl.json",
        substitutions = {
            "DecomposeFunction=decompose",
            "PlanFunction=plan",
            "AdvanceFunction=advance",
            "AggregateFunction=aggregate",
            "RunTaskStateMachine=arn:run-task",
            "AskPeopleStateMachine=arn:ask-people",
            "DurableStateMachine=arn:durable"
        },
        minimumCoverage = 100)
class RunWorkflowMachineTest {
    private static final String REQUEST = "{\"workflow\": \"w\"}";
    private static final Map<String, Object> NO_STAGE = Map.of("next", "aggregate", "state", "s");
    private static final Map<String, Object> STAGE =
            Map.of("next", "stage", "state", "s", "batches", List.of(Map.of("batch", 0), Map.of("batch", 1)));

    private final StateMachineTest workflow;

    RunWorkflowMachineTest(StateMachineTest machine) {
        this.workflow = machine.mock(
                        "Decompose", returningPayload(Map.of("next", "plan", "state", "s", "batches", List.of())))
                .mock("Plan", returningPayload(STAGE))
                .mock("RunBatch", returning(Map.of("Status", "SUCCEEDED", "Output", "{\"batch\": 7}")))
                .mock("Coordinate", returning(Map.of("Status", "SUCCEEDED", "Output", "{\"batch\": 0}")))
                .mock("Advance", returningPayload(NO_STAGE))
                .mock("AskPeople", returning(Map.of("ExecutionArn", "arn:e")))
                .mock("GoOnInTheDurableLane", returning(Map.of("ExecutionArn", "arn:e")))
                .mock("Aggregate", returningPayload(Map.of("status", "succeeded")));
    }

    private static Answers handing(String next) {
        return returningPayload(Map.of(
                "next",
                next,
                "run",
                "r",
                "tenant",
                "t",
                "workflow",
                "w",
                "name",
                "r.1",
                "state",
                "s",
                "batches",
                List.of(Map.of("batch", 0)),
                "people",
                List.of(Map.of("task", "ok"))));
    }

    private static Answers opened(String next) {
        return returningPayload(
                Map.of("next", next, "state", "s", "run", "r", "status", "running", "batches", List.of(1)));
    }

    @Test
    void aRunGoesThroughItsStagesToItsResult() {
        StateMachineTest twoStages =
                workflow.mock("Advance", returningPayload(STAGE).then(returningPayload(NO_STAGE)));
        var run = twoStages.run(REQUEST);
        assertThat(run)
                .hasOutput("{\"status\": \"succeeded\"}")
                .called("RunBatch")
                .times(4)
                .and()
                .called("Advance")
                .withArguments("""
                        {"FunctionName": "advance",
                         "Payload": {"state": "s", "batches": [{"batch": 7}, {"batch": 7}]}}
                        """);
        assertThat(run.visitsOf("Stage")).hasSize(2);
    }

    @Test
    void aRunWithoutAStageIsAggregatedAtOnce() {
        assertThat(workflow.mock("Plan", returningPayload(NO_STAGE)).run(REQUEST))
                .tookPath("Decompose", "Opened", "Plan", "StageLeft", "Aggregate", "Succeeded", "Done");
    }

    @Test
    void aRunThatAnotherExecutionRunsIsLeftAlone() {
        assertThat(workflow.mock("Decompose", opened("already-started")).run(REQUEST))
                .hasOutput("{\"run\": \"r\", \"status\": \"running\", \"duplicate\": true}")
                .tookPath("Decompose", "Opened", "AlreadyStarted");
    }

    @Test
    void aRunThatIsOverWhenItOpensIsAggregated() {
        assertThat(workflow.mock("Decompose", opened("aggregate")).run(REQUEST))
                .tookPath("Decompose", "Opened", "Aggregate", "Succeeded", "Done");
    }

    @Test
    void aGoalIsDecomposedByItsCoordinatorFirst() {
        StateMachineTest goal = workflow.mock("Decompose", opened("coordinate"));
        assertThat(goal.run(REQUEST))
                .succeeded()
                .called("Coordinate")
                .withArguments("{\"StateMachineArn\": \"arn:run-task\", \"Input\": \"1\"}")
                .and()
                .called("Plan")
                .withArgumentsAt("/Payload/batches", "[{\"batch\": 0}]");
    }

    @Test
    void aCoordinatorThatFailsIsSeenByThePlan() {
        StateMachineTest goal = workflow.mock("Decompose", opened("coordinate"));
        assertThat(goal.mock("Coordinate", returning(Map.of("Status", "TIMED_OUT")))
                        .run(REQUEST))
                .called("Plan")
                .withArgumentsAt("/Payload/batches/0/error", "{\"name\": \"TIMED_OUT\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Decompose", "Coordinate", "Plan", "Advance"})
    void whatFailsForGoodEndsInTheAggregate(String state) {
        StateMachineTest broken =
                workflow.mock("Decompose", opened("coordinate")).mock(state, failing("Broken", "c"));
        assertThat(broken.run(REQUEST))
                .succeeded()
                .called("Aggregate")
                .withArgumentsAt("/Payload/ended/error", "{\"name\": \"Broken\", \"cause\": \"c\"}");
    }

    @Test
    void aBatchThatCannotRunIsAnErrorOfItsOwn() {
        assertThat(workflow.mock("RunBatch", failing("Sfn.StateMachineDoesNotExist", "gone"))
                        .run(REQUEST))
                .succeeded()
                .visited("BatchFailed")
                .called("Advance")
                .withArgumentsAt(
                        "/Payload/batches/1",
                        "{\"batch\": 1, \"error\": {\"name\": \"Sfn.StateMachineDoesNotExist\", \"cause\": \"gone\"}}");
        assertThat(workflow.mock("RunBatch", returning(Map.of("Status", "FAILED", "Error", "E", "Cause", "c")))
                        .run(REQUEST))
                .didNotVisit("BatchFailed")
                .called("Advance")
                .withArgumentsAt("/Payload/batches/0/error", "{\"name\": \"E\", \"cause\": \"c\"}");
    }

    @Test
    void aBatchWithoutANumberEndsTheStageWhenItFails() {
        StateMachineTest broken = workflow.mock("RunBatch", failing("Broken", "c"))
                .mock("Plan", returningPayload(Map.of("next", "stage", "state", "s", "batches", List.of(Map.of()))));
        assertThat(broken.run(REQUEST))
                .succeeded()
                .didNotVisit("BatchFailed", "Advance")
                .called("Aggregate")
                .withArgumentsAt("/Payload/ended/error/name", "\"States.QueryEvaluationError\"");
    }

    @Test
    void aRunThatAsksPeopleIsHandedOverAndWaits() {
        assertThat(workflow.mock("Advance", handing("people")).run(REQUEST))
                .hasOutput("{\"run\": \"r\", \"workflow\": \"w\", \"status\": \"needs-human\", \"waiting\": true}")
                .didNotVisit("Aggregate")
                .called("AskPeople")
                .withArguments("""
                        {"StateMachineArn": "arn:ask-people", "Name": "r.1",
                         "Input": "{\\"run\\":\\"r\\",\\"tenant\\":\\"t\\",\\"name\\":\\"r.1\\",\\"state\\":\\"s\\",\\"people\\":[{\\"task\\":\\"ok\\"}]}"}
                        """);
    }

    @Test
    void aStageThatTheFastLaneHasNoTimeForGoesOnInTheDurableOne() {
        assertThat(workflow.mock("Plan", handing("durable")).run(REQUEST))
                .hasOutput("{\"run\": \"r\", \"workflow\": \"w\", \"status\": \"running\", \"waiting\": true}")
                .didNotVisit("Stage", "Aggregate")
                .called("GoOnInTheDurableLane")
                .withArgumentsAt(
                        "/Input",
                        "\"{\\\"resume\\\":{\\\"run\\\":\\\"r\\\",\\\"state\\\":\\\"s\\\",\\\"batches\\\":[{\\\"batch\\\":0}]}}\"");
    }

    @ParameterizedTest
    @CsvSource({"people, AskPeople", "durable, GoOnInTheDurableLane"})
    void whatWasHandedOverBeforeIsHandedOver(String next, String state) {
        StateMachineTest handing = workflow.mock("Advance", handing(next));
        assertThat(handing.mock(state, failing("Sfn.ExecutionAlreadyExistsException", "it is there"))
                        .run(REQUEST))
                .succeeded()
                .visited("HandedOver")
                .didNotVisit("Aggregate");
        assertThat(handing.mock(state, failing("Sfn.StateMachineDoesNotExist", "gone"))
                        .run(REQUEST))
                .succeeded()
                .called("Aggregate")
                .withArgumentsAt("/Payload/ended/error/name", "\"Sfn.StateMachineDoesNotExist\"");
    }

    @Test
    void aRunThatWasHandedOverGoesOnWhereItStood() {
        assertThat(workflow.mock("Decompose", opened("advance")).run(REQUEST))
                .tookPath("Decompose", "Opened", "Advance", "StageLeft", "Aggregate", "Succeeded", "Done");
        assertThat(workflow.mock("Decompose", returningPayload(STAGE)).run(REQUEST))
                .didNotVisit("Plan")
                .called("RunBatch")
                .times(2);
    }

    @Test
    void aFailedRunFailsItsExecution() {
        assertThat(workflow.mock("Aggregate", returningPayload(Map.of("status", "failed")))
                        .run(REQUEST))
                .failedWith("Mezan.RunFailed")
                .hasCauseContaining("\"status\":\"failed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Decompose", "Plan", "Advance", "Aggregate"})
    void whatLambdaCannotTakeNowIsTriedAgain(String state) {
        Answers busy = failing("Lambda.TooManyRequestsException", "busy").times(4);
        assertThat(workflow.mock(
                                state,
                                busy.then(returningPayload(
                                        Map.of("next", "aggregate", "status", "succeeded", "state", "s"))))
                        .run(REQUEST))
                .succeeded()
                .retried(state, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AskPeople", "GoOnInTheDurableLane"})
    void aHandingOverThatStepFunctionsCannotTakeNowIsTriedAgain(String state) {
        Answers busy = failing("Sfn.ThrottlingException", "busy").times(4);
        assertThat(workflow.mock("Advance", handing(state.equals("AskPeople") ? "people" : "durable"))
                        .mock(state, busy.then(returning(Map.of("ExecutionArn", "arn:e"))))
                        .run(REQUEST))
                .succeeded()
                .visited("HandedOver")
                .retried(state, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coordinate", "RunBatch"})
    void whatStepFunctionsCannotTakeNowIsTriedAgain(String state) {
        Answers busy = failing("Sfn.ThrottlingException", "busy").times(4);
        Answers done = returning(Map.of("Status", "SUCCEEDED", "Output", "{}"));
        assertThat(workflow.mock("Decompose", opened("coordinate"))
                        .mock(state, busy.then(done))
                        .run(REQUEST))
                .succeeded()
                .retried(state, 4);
    }

    @Test
    void whateverFailsARunIsAggregatedUnlessThatIsWhatFails() {
        workflow.randomFailures().share(0.4).forSeeds(300, REQUEST, run -> {
            assertThat(run).visited("Aggregate");
            assertThat(run.visitsOf("Aggregate")).hasSize(1);
        });
    }
}
