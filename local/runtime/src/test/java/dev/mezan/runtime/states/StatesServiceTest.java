package dev.mezan.runtime.states;

import static dev.mezan.runtime.lambda.TestFleet.function;
import static dev.mezan.runtime.states.TestMachines.express;
import static dev.mezan.runtime.states.TestMachines.standard;
import static dev.mezan.runtime.states.TestMachines.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.catalog.Grant;
import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.lambda.Handlers;
import dev.mezan.runtime.lambda.TestFleet;
import dev.mezan.runtime.meter.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** The service as the real SDK's client sees it. */
class StatesServiceTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String WAIT = """
            {"QueryLanguage":"JSONata","StartAt":"Wait","States":{
              "Wait":{"Type":"Wait","Seconds":3600,"Next":"Done"},"Done":{"Type":"Succeed"}}}""";

    private final TestMachines suite = new TestMachines(
            ExecutionSettings.IN_MEMORY,
            List.of(TestFleet.function(Handlers.Echo.class), function(Handlers.Throwing.class)),
            express(
                    "echo",
                    task("${EchoArn}", "{\"got\":\"{% $states.input.a %}\"}"),
                    new Grant.InvokeFunction("Echo")),
            express("throwing", task(INVOKE, "{\"FunctionName\":\"Throwing\"}"), new Grant.InvokeFunction("Throwing")),
            express("forbidden", task(INVOKE, "{\"FunctionName\":\"Echo\"}")),
            standard("waiting", WAIT),
            express("waitingfast", WAIT));
    private final SfnClient client = suite.client();

    @Test
    void aSynchronousExecutionAnswersWithItsOutput() {
        var answer = client.startSyncExecution(
                request -> request.stateMachineArn(ARN + "echo").name("one").input("{\"a\":7}"));
        assertThat(answer.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(answer.output()).isEqualTo("{\"got\":7}");
        assertThat(answer.executionArn()).startsWith("arn:aws:states:us-east-1:000000000000:express:echo:one:");
        assertThat(answer.billingDetails().billedDurationInMilliseconds()).isEqualTo(100);
        assertThat(answer.billingDetails().billedMemoryUsedInMB()).isEqualTo(64);
        assertThat(suite.executions.meters().of("one").orElseThrow().totals())
                .containsEntry(Unit.EXPRESS_REQUEST, 1.0)
                .containsEntry(Unit.EXPRESS_GB_SECOND, 0.00625)
                .containsEntry(Unit.LAMBDA_REQUEST, 1.0);
    }

    @Test
    void aFunctionsErrorIsTheErrorOfTheExecution() {
        var answer = client.startSyncExecution(request -> request.stateMachineArn(ARN + "throwing"));
        assertThat(answer.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(answer.error()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(answer.cause()).startsWith("{\"errorMessage\":\"No card \\\"4242\\\"\",\"errorType\":");
    }

    @Test
    void withoutAGrantATaskIsDenied() {
        var answer = client.startSyncExecution(request -> request.stateMachineArn(ARN + "forbidden"));
        assertThat(answer.error()).isEqualTo("Lambda.AccessDeniedException");
        assertThat(answer.cause())
                .isEqualTo("State machine forbidden is not authorized to perform lambda:InvokeFunction on Echo; add"
                        + " new Grant.InvokeFunction(\"Echo\") to its grants in the catalog");
    }

    @Test
    void aStandardExecutionIsStartedOnceByNameAndInput() {
        var first = start("waiting", "run-1", "{\"a\":1}");
        assertThat(start("waiting", "run-1", "{\"a\":1}")).isEqualTo(first);
        assertThatThrownBy(() -> start("waiting", "run-1", "{\"a\":2}"))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
        assertThat(start("waitingfast", "run-1", "{}")).isNotEqualTo(start("waitingfast", "run-1", "{}"));
    }

    @Test
    void aStandardExecutionCanBeDescribedListedAndFollowedToItsEnd() throws Exception {
        var arn = start("waiting", "run-1", "{\"a\":1}");
        assertThat(arn).isEqualTo("arn:aws:states:us-east-1:000000000000:execution:waiting:run-1");
        assertThat(client.describeExecution(request -> request.executionArn(arn))
                        .status())
                .isEqualTo(ExecutionStatus.RUNNING);
        finish(arn);
        var described = client.describeExecution(request -> request.executionArn(arn));
        assertThat(described.output()).isEqualTo("{\"a\":1}");
        assertThat(Duration.between(described.startDate(), described.stopDate()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(client.listExecutions(request ->
                                request.stateMachineArn(ARN + "waiting").statusFilter("SUCCEEDED"))
                        .executions())
                .hasSize(1);
        var history = client.getExecutionHistory(request -> request.executionArn(arn));
        assertThat(history.events())
                .extracting(HistoryEvent::typeAsString)
                .containsExactly(
                        "ExecutionStarted",
                        "WaitStateEntered",
                        "WaitStateExited",
                        "SucceedStateEntered",
                        "SucceedStateExited",
                        "ExecutionSucceeded");
        assertThat(history.events().get(1).stateEnteredEventDetails().input()).isEqualTo("{\"a\":1}");
        assertThat(suite.executions.meters().of("run-1").orElseThrow().totals())
                .containsEntry(Unit.STANDARD_TRANSITION, 2.0);
        assertThatThrownBy(() -> start("waiting", "run-1", "{\"a\":1}"))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void historiesAndListsComeInPages() throws Exception {
        var arn = start("waiting", "run-1", "{}");
        finish(arn);
        var first = client.getExecutionHistory(
                request -> request.executionArn(arn).maxResults(4).reverseOrder(true));
        assertThat(first.events()).hasSize(4);
        assertThat(first.events().getFirst().typeAsString()).isEqualTo("ExecutionSucceeded");
        var second = client.getExecutionHistory(request ->
                request.executionArn(arn).maxResults(4).reverseOrder(true).nextToken(first.nextToken()));
        assertThat(second.events()).hasSize(2);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void anExecutionCanBeStopped() throws Exception {
        var arn = start("waiting", "run-1", "{}");
        client.stopExecution(
                request -> request.executionArn(arn).error("Enough").cause("of this"));
        while (client.describeExecution(request -> request.executionArn(arn)).status() == ExecutionStatus.RUNNING) {
            Thread.onSpinWait();
        }
        var described = client.describeExecution(request -> request.executionArn(arn));
        assertThat(described.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(described.error()).isEqualTo("Enough");
    }

    @Test
    void anExpressExecutionEndsAfterFiveMinutes() throws Exception {
        var answer = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(() -> answer.complete(
                        client.startSyncExecution(request -> request.stateMachineArn(ARN + "waitingfast"))
                                .statusAsString()));
        suite.suite.time.awaitPending(3);
        suite.suite.time.advance(Duration.ofMinutes(5));
        assertThat(answer.get()).isEqualTo("TIMED_OUT");
    }

    @Test
    void machinesAreListedAndDescribed() {
        assertThat(client.listStateMachines().stateMachines())
                .extracting(machine -> machine.name() + " " + machine.typeAsString())
                .contains("echo EXPRESS", "waiting STANDARD");
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(ARN + "echo"))
                        .definition())
                .contains("arn:aws:lambda:us-east-1:000000000000:function:Echo");
    }

    @Test
    void errorsAreThoseOfTheService() {
        assertThatThrownBy(() -> start("nowhere", "a", "{}")).isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() -> start("waiting", "a b", "{}")).isInstanceOf(InvalidNameException.class);
        assertThatThrownBy(() -> start("waiting", "a", "{")).isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> start("waiting", "a", "\"" + "x".repeat(256 * 1024) + "\""))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("less than or equal to 262144");
        assertThatThrownBy(() -> client.startSyncExecution(request -> request.stateMachineArn(ARN + "waiting")))
                .isInstanceOf(StateMachineTypeNotSupportedException.class);
        assertThatThrownBy(() -> client.listExecutions(request -> request.stateMachineArn(ARN + "echo")))
                .isInstanceOf(StateMachineTypeNotSupportedException.class);
        var none = "arn:aws:states:us-east-1:000000000000:execution:waiting:none";
        assertThatThrownBy(() -> client.describeExecution(request -> request.executionArn(none)))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        var express = start("waitingfast", "a", "{}");
        assertThatThrownBy(() -> client.describeExecution(request -> request.executionArn(express)))
                .isInstanceOf(InvalidArnException.class);
    }

    @Test
    void noMoreExecutionsRunThanMay() {
        var settings = new ExecutionSettings(1, 1, 10, Duration.ZERO, Optional.empty(), 1_000_000);
        var small = new TestMachines(settings, List.of(), standard("waiting", WAIT)).client();
        small.startExecution(request -> request.stateMachineArn(ARN + "waiting").name("a"));
        assertThatThrownBy(() -> small.startExecution(
                        request -> request.stateMachineArn(ARN + "waiting").name("b")))
                .hasMessageContaining("The maximum number of running executions has been reached: 1.");
    }

    @Test
    void aBrokenDefinitionIsToldWithItsFile() {
        assertThatThrownBy(() -> new TestMachines(
                        ExecutionSettings.IN_MEMORY, List.of(), express("bad", task("${NowhereArn}", "{}"))))
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("statemachines/")
                .hasMessageContaining("${NowhereArn}");
        assertThatThrownBy(() -> new TestMachines(
                        ExecutionSettings.IN_MEMORY, List.of(), express("bad", "{\"StartAt\":\"A\",\"States\":{}}")))
                .isInstanceOf(MezanException.class);
    }

    private String start(String machine, String name, String input) {
        return client.startExecution(request ->
                        request.stateMachineArn(ARN + machine).name(name).input(input))
                .executionArn();
    }

    private void finish(String arn) throws InterruptedException {
        // The sweep of idle instances, and the execution's Wait.
        suite.suite.time.awaitPending(2);
        suite.suite.time.advance(Duration.ofHours(1));
        while (client.describeExecution(request -> request.executionArn(arn)).status() == ExecutionStatus.RUNNING) {
            Thread.onSpinWait();
        }
    }
}
