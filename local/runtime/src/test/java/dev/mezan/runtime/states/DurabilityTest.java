package dev.mezan.runtime.states;

import static dev.mezan.runtime.states.TestMachines.express;
import static dev.mezan.runtime.states.TestMachines.standard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.catalog.StateMachineSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** A suite is cut off, and another goes on with its folder. */
class DurabilityTest {
    private static final String WAIT = """
            {"QueryLanguage":"JSONata","StartAt":"Wait","States":{
              "Wait":{"Type":"Wait","Seconds":3600,"End":true}}}""";
    private static final String ACTIVITY = """
            {"QueryLanguage":"JSONata","StartAt":"Work","States":{"Work":{"Type":"Task","End":true,
              "Resource":"arn:aws:states:us-east-1:000000000000:activity:work"}}}""";
    private static final String FAIL = """
            {"StartAt":"Begin","States":{"Begin":{"Type":"Pass","Next":"End"},"End":{"Type":"Fail","Error":"Bad"}}}""";

    @TempDir
    Path folder;

    @Test
    void aStandardExecutionGoesOnFromItsLastEventAndAnExpressOneFromItsBeginning() throws Exception {
        var before = suite(Duration.ZERO, standard("slow", WAIT), express("fast", WAIT));
        var arn = before.executions
                .start(StartRequest.of("slow", "run-1", "{\"a\":1}"))
                .arn();
        before.executions.start(StartRequest.of("fast", "run-2", "{}"));
        before.suite.time.awaitPending(4);
        before.executions.close();

        var after = suite(Duration.ofSeconds(30), standard("slow", WAIT), express("fast", WAIT));
        assertThat(after.executions.find(arn).status()).isEqualTo(Status.RUNNING);
        assertThat(types(after, arn)).containsExactly("ExecutionStarted", "WaitStateEntered");
        after.executions.resume();
        after.suite.time.awaitPending(4);
        after.suite.time.advance(Duration.ofHours(1));
        await().until(() -> after.executions.find(arn).status() != Status.RUNNING);
        assertThat(after.executions.find(arn).ending().orElseThrow().output()).contains("{\"a\":1}");
        assertThat(types(after, arn))
                .containsExactly("ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded");
        after.executions.close();

        var last = suite(Duration.ZERO);
        assertThat(last.executions.find(arn).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(ids(last, arn))
                .isEqualTo(LongStream.rangeClosed(1, 4).boxed().toList());
        last.executions.close();
    }

    @Test
    void aTaskTokenIsAnsweredAfterTheRestartOfWhoGaveIt() {
        var before = suite(Duration.ZERO, standard("work", ACTIVITY));
        var arn = "arn:aws:states:us-east-1:000000000000:activity:work";
        before.client().createActivity(request -> request.name("work"));
        var execution = before.client()
                .startExecution(
                        request -> request.stateMachineArn(machine("work")).input("{\"n\":1}"))
                .executionArn();
        var token = before.client()
                .getActivityTask(request -> request.activityArn(arn))
                .taskToken();
        await().until(() -> types(before, execution).contains("ActivityStarted"));
        before.executions.close();

        var between = suite(Duration.ZERO, standard("work", ACTIVITY));
        between.client().sendTaskSuccess(request -> request.taskToken(token).output("\"done\""));
        between.executions.close();

        var after = suite(Duration.ZERO, standard("work", ACTIVITY));
        after.executions.resume();
        await().until(() -> after.executions.find(execution).status() == Status.SUCCEEDED);
        assertThat(after.executions.find(execution).ending().orElseThrow().output())
                .contains("\"done\"");
        assertThat(types(after, execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "ActivityScheduled",
                        "ActivityStarted",
                        "ActivitySucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
        after.executions.close();

        var last = suite(Duration.ZERO, standard("work", ACTIVITY));
        last.executions.resume();
        assertThatThrownBy(() -> last.client()
                        .sendTaskSuccess(request -> request.taskToken(token).output("\"again\"")))
                .isInstanceOf(TaskTimedOutException.class);
        last.executions.close();
    }

    @Test
    void aRedriveIsRememberedAndCounted() {
        var before = suite(Duration.ZERO, standard("bad", FAIL));
        var arn = before.executions.start(StartRequest.of("bad", "run-1", "{}")).arn();
        await().until(() -> before.executions.find(arn).status() == Status.FAILED);
        var first = before.client()
                .redriveExecution(request -> request.executionArn(arn).clientToken("once"));
        await().until(() -> before.executions.find(arn).status() == Status.FAILED);
        var again = before.client()
                .redriveExecution(request -> request.executionArn(arn).clientToken("once"));
        assertThat(again.redriveDate()).isEqualTo(first.redriveDate());
        before.executions.close();

        var after = suite(Duration.ZERO, standard("bad", FAIL));
        after.executions.resume();
        var described = after.client().describeExecution(request -> request.executionArn(arn));
        assertThat(described.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(described.redriveCount()).isEqualTo(1);
        assertThat(types(after, arn))
                .containsExactly(
                        "ExecutionStarted",
                        "PassStateEntered",
                        "PassStateExited",
                        "FailStateEntered",
                        "ExecutionFailed",
                        "ExecutionRedriven",
                        "ExecutionFailed");
        after.executions.close();
    }

    @Test
    void aStopThatWasAcknowledgedHoldsAfterARestart() throws Exception {
        var before = suite(Duration.ZERO, standard("slow", WAIT));
        var arn =
                before.executions.start(StartRequest.of("slow", "run-1", "{}")).arn();
        before.suite.time.awaitPending(1);
        before.client().stopExecution(request -> request.executionArn(arn).error("Enough"));
        before.executions.close();
        var after = suite(Duration.ZERO, standard("slow", WAIT));
        after.executions.resume();
        await().until(() -> after.executions.find(arn).status() == Status.ABORTED);
        after.executions.close();
    }

    private TestMachines suite(Duration drain, StateMachineSpec... machines) {
        var settings = new ExecutionSettings(10, 10, 10, drain, Optional.of(folder), 1_000_000);
        return new TestMachines(settings, List.of(), machines);
    }

    private static String machine(String name) {
        return "arn:aws:states:us-east-1:000000000000:stateMachine:" + name;
    }

    private static List<String> types(TestMachines suite, String arn) {
        return suite.executions.find(arn).history().events().stream()
                .map(HistoryEvent::type)
                .toList();
    }

    private static List<Long> ids(TestMachines suite, String arn) {
        return suite.executions.find(arn).history().events().stream()
                .map(HistoryEvent::id)
                .toList();
    }
}
