package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.Answering.silent;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static dev.mezan.cli.machines.SagaAnswers.answered;
import static dev.mezan.cli.machines.SagaAnswers.ending;
import static dev.mezan.cli.machines.SagaAnswers.opened;
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

/** What a saga does, whatever its steps and its compensations do. */
@Timeout(120)
@AslTest(
        value = "../../statemachines/fulfil-order.asl.json",
        substitutions = {
            "OpenFunction=open",
            "CloseFunction=close",
            "AskFunction=ask",
            "RemindFunction=remind",
            "RunTaskStateMachine=arn:run-task"
        },
        minimumCoverage = 100)
class FulfilOrderMachineTest {
    private static final String REQUEST = "{\"workflow\": \"fulfil-order\"}";
    private static final List<String> STEPS =
            List.of("Validate", "CheckInventory", "Reserve", "Pay", "Ship", "Confirm");
    private static final List<String> UNDO = List.of("WithdrawConfirmation", "CancelShipment", "Refund", "Release");
    private static final Answers DONE = ending("done");

    private final StateMachineTest saga;

    FulfilOrderMachineTest(StateMachineTest machine) {
        var test = machine.mock("Open", returningPayload(opened()))
                .mock("Close", returningPayload(Map.of("status", "succeeded")))
                .mock("NeverOpened", returningPayload(Map.of("status", "failed")))
                .mock("NeedsPerson", returningPayload(Map.of("waitSeconds", 100, "person", Map.of("message", "m"))))
                .mock("AskPerson", answered("done"))
                .mock("Remind", returningPayload(Map.of("next", "ask", "waitSeconds", 50)));
        for (var state : STEPS) {
            test = test.mock(state, DONE);
        }
        for (var state : UNDO) {
            test = test.mock(state, DONE);
        }
        saga = test;
    }

    @Test
    void anOrderGoesThroughItsStepsAndIsClosed() {
        assertThat(saga.run(REQUEST))
                .tookPath(
                        "Open",
                        "Opened",
                        "Validate",
                        "Validated",
                        "CheckInventory",
                        "Checked",
                        "Reserve",
                        "Reserved",
                        "Pay",
                        "Paid",
                        "Ship",
                        "Shipped",
                        "Confirm",
                        "Confirmed",
                        "Close",
                        "Ended",
                        "Done")
                .called("Pay")
                .withArguments("{\"StateMachineArn\": \"arn:run-task\", \"Input\": \"{\\\"batch\\\":\\\"pay\\\"}\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Validate, not-done, ''",
        "Validate, unknown, ''",
        "CheckInventory, not-done, ''",
        "Reserve, not-done, ''",
        "Reserve, unknown, Release",
        "Pay, not-done, Release",
        "Pay, unknown, Refund Release",
        "Ship, not-done, Refund Release",
        "Ship, unknown, CancelShipment Refund Release",
        "Confirm, not-done, CancelShipment Refund Release",
        "Confirm, unknown, WithdrawConfirmation CancelShipment Refund Release"
    })
    void onlyWhatWasDoneOrMayHaveBeenIsUndoneAndThatInReverse(String step, String certainty, String undone) {
        var run = saga.mock(step, ending(certainty)).run(REQUEST);
        assertThat(run).succeeded().visited("Close");
        assertThat(run.path().stream().filter(UNDO::contains).toList())
                .isEqualTo(undone.isEmpty() ? List.of() : List.of(undone.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reserve", "Pay", "Ship", "Confirm"})
    void aStepWhoseExecutionFailsMayHaveBeenDone(String step) {
        var undo = UNDO.get(5 - STEPS.indexOf(step));
        assertThat(saga.mock(step, returning(Map.of("Status", "TIMED_OUT"))).run(REQUEST))
                .visited(undo);
        assertThat(saga.mock(step, failing("Sfn.StateMachineDoesNotExist", "gone"))
                        .run(REQUEST))
                .visited(undo);
    }

    @Test
    void aStepThatMayHaveBeenDoneIsToldSoWhenTheRunIsClosed() {
        assertThat(saga.mock("Pay", ending("unknown")).run(REQUEST))
                .called("Close")
                .withArgumentsAt("/Payload/ended/trail/3", "{\"task\": \"pay\", \"certainty\": \"unknown\"}")
                .withArgumentsAt("/Payload/ended/trail/4", "{\"task\": \"refund\", \"certainty\": \"done\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WithdrawConfirmation", "CancelShipment", "Refund", "Release"})
    void aCompensationIsTriedUntilItIsDone(String undo) {
        var run = saga.mock("Confirm", ending("unknown"))
                .mock(undo, failing("Sfn.StateMachineDoesNotExist", "gone").then(DONE))
                .run(REQUEST);
        assertThat(run).visited("Backoff").didNotVisit("NeedsPerson");
        assertThat(run.visitsOf(undo)).hasSize(2);
    }

    @Test
    void aCompensationThatCannotBeDoneIsDoneByAPerson() {
        var run = saga.mock("Ship", ending("not-done"))
                .mock("Refund", ending("unknown"))
                .run(REQUEST);
        assertThat(run)
                .visited("Answered", "Release")
                .called("AskPerson")
                .withArgumentsAt("/Payload/task", "\"refund.1\"")
                .and()
                .called("Close")
                .withArgumentsAt(
                        "/Payload/ended/trail/5", "{\"task\": \"refund\", \"certainty\": \"done\", \"by\": \"grace\"}");
        assertThat(run.visitsOf("Refund")).hasSize(3);
    }

    @Test
    void aPersonMayHaveTheSuiteTryAgain() {
        var run = saga.mock("Ship", ending("not-done"))
                .mock("Refund", ending("unknown").times(3).then(DONE))
                .mock("AskPerson", answered("retry"))
                .run(REQUEST);
        assertThat(run).visited("Again", "Release");
        assertThat(run.visitsOf("Refund")).hasSize(4);
    }

    @Test
    void aPersonWhoDoesNotAnswerIsRemindedAndInTheEndTheSuiteTriesAgain() {
        var run = saga.mock("Ship", ending("not-done"))
                .mock("Refund", ending("unknown").times(3).then(DONE))
                .mock("AskPerson", silent())
                .mock(
                        "Remind",
                        returningPayload(Map.of("next", "ask", "waitSeconds", 50))
                                .then(returningPayload(Map.of("next", "ended"))))
                .run(REQUEST);
        assertThat(run.visitsOf("AskPerson")).hasSize(2);
        assertThat(run).visited("Reminded", "Release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NeedsPerson", "AskPerson", "Remind"})
    void whatKeepsAPersonFromBeingAskedIsTriedAgain(String state) {
        var asking = state.equals("Remind") ? saga.mock("AskPerson", silent()) : saga;
        var run = asking.mock("Ship", ending("not-done"))
                .mock("Refund", ending("unknown").times(3).then(DONE))
                .mock(state, failing("Broken", "c"))
                .run(REQUEST);
        assertThat(run).succeeded().visited("Release");
    }

    @Test
    void aRunThatAnotherExecutionRunsIsLeftAlone() {
        var other = returningPayload(Map.of("next", "already-started", "run", "r", "status", "running"));
        assertThat(saga.mock("Open", other).run(REQUEST))
                .hasOutput("{\"run\": \"r\", \"status\": \"running\", \"duplicate\": true}")
                .tookPath("Open", "Opened", "AlreadyStarted");
    }

    @Test
    void aRunThatIsRefusedFailsItsExecution() {
        var refused = returningPayload(Map.of("next", "ended", "run", "r", "status", "failed"));
        assertThat(saga.mock("Open", refused).run(REQUEST))
                .failedWith("Mezan.RunFailed")
                .hasCauseContaining("\"status\":\"failed\"");
    }

    @Test
    void aRunThatCannotBeOpenedIsClosed() {
        assertThat(saga.mock("Open", failing("Broken", "c")).run(REQUEST))
                .failedWith("Mezan.RunFailed")
                .called("NeverOpened")
                .withArgumentsAt("/Payload/ended/error", "{\"name\": \"Broken\", \"cause\": \"c\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Validate", "CheckInventory"})
    void aStepThatOnlyLooksLeavesNothingToUndo(String step) {
        assertThat(saga.mock(step, failing("Sfn.StateMachineDoesNotExist", "gone"))
                        .run(REQUEST))
                .succeeded()
                .didNotVisit("Release", "Refund")
                .called("Close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Validate",
                "CheckInventory",
                "Reserve",
                "Pay",
                "Ship",
                "Confirm",
                "WithdrawConfirmation",
                "CancelShipment",
                "Refund",
                "Release"
            })
    void whatStepFunctionsCannotTakeNowIsTriedAgain(String state) {
        var throttled = failing("Sfn.ThrottlingException", "busy").times(4);
        var last = state.equals("Confirm") ? DONE : ending("unknown");
        assertThat(saga.mock("Confirm", last)
                        .mock(state, throttled.then(state.equals("Confirm") ? last : DONE))
                        .run(REQUEST))
                .succeeded()
                .retried(state, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "Close", "NeedsPerson", "AskPerson", "Remind", "NeverOpened"})
    void whatLambdaCannotTakeNowIsTriedAgain(String state) {
        var busy = failing("Lambda.TooManyRequestsException", "busy").times(4);
        var asking = saga.mock("Ship", ending("not-done"))
                .mock("Refund", ending("unknown").times(3).then(DONE));
        var run = switch (state) {
            case "Open" -> asking.mock(state, busy.then(returningPayload(opened())));
            case "NeverOpened" ->
                asking.mock("Open", failing("Broken", "c"))
                        .mock(state, busy.then(returningPayload(Map.of("status", "succeeded"))));
            case "AskPerson" -> asking.mock(state, busy.then(answered("done")));
            case "Remind" ->
                asking.mock("AskPerson", silent()).mock(state, busy.then(returningPayload(Map.of("next", "ended"))));
            case "NeedsPerson" ->
                asking.mock(
                        state,
                        busy.then(returningPayload(Map.of("waitSeconds", 100, "person", Map.of("message", "m")))));
            default -> asking.mock(state, busy.then(returningPayload(Map.of("status", "succeeded"))));
        };
        assertThat(run.run(REQUEST)).succeeded().retried(state, 4);
    }

    @Test
    void whateverFailsAnOrderIsClosedAndItsCompensationsRunInReverse() {
        saga.randomFailures().share(0.3).forSeeds(300, REQUEST, run -> {
            var order = run.path().stream()
                    .filter(UNDO::contains)
                    .map(UNDO::indexOf)
                    .toList();
            assertThat(order).as("from the last step to the first").isSorted();
            assertThat(run.path()).containsAnyOf("Close", "NeverOpened");
        });
    }
}
