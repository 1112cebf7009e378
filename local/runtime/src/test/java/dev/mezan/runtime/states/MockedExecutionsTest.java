package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mezan.runtime.states.mocked.TestCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** Executions that are started with a test case of a mock configuration file, through the real SDK. */
class MockedExecutionsTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final String SEND = """
            {"StartAt":"Send","States":{
              "Send":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"q","MessageBody":"m"},
                "Retry":[{"ErrorEquals":["SQS.Busy"],"IntervalSeconds":60,"BackoffRate":1}],"Next":"Wait"},
              "Wait":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","Parameters":{"QueueUrl":"q","MessageBody.$":"$$.Task.Token"},"End":true}}}""";
    private static final String MANY = """
            {"StartAt":"All","States":{"All":{"Type":"Map","ItemsPath":"$","End":true,
              "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Send","States":{
                "Send":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"q","MessageBody":"m"},
                  "End":true}}}}}}""";
    private static final String MOCKS = """
            {"StateMachines":{
              "order":{"TestCases":{
                "Happy":{"Send":"Sent","Wait":"Confirmed"},
                "Busy":{"Send":"BusyTwice","Wait":"Confirmed"},
                "Down":{"Send":"DownOnce","Wait":"Confirmed"},
                "Half":{"Wait":"Confirmed"}}},
              "many":{"TestCases":{"Two":{"Send":"Twice"}}},
              "quick":{"TestCases":{"Happy":{"Only":"Sent"}}}},
             "MockedResponses":{
              "Sent":{"0":{"Return":{"MessageId":"1"}}},
              "BusyTwice":{"0-1":{"Throw":{"Error":"SQS.Busy","Cause":"later"}},"2":{"Return":{"MessageId":"3"}}},
              "DownOnce":{"0":{"Throw":{"Error":"SQS.Down"}},"1":{"Return":{"MessageId":"2"}}},
              "Twice":{"0-1":{"Return":{"MessageId":"4"}}},
              "Confirmed":{"0":{"Return":{"confirmed":true}}}}}""";

    @TempDir
    Path folder;

    private TestMachines suite;
    private SfnClient client;

    @BeforeEach
    void start() throws IOException {
        var file = Files.writeString(folder.resolve("MockConfigFile.json"), MOCKS);
        suite = suite(TestCases.read(file));
        client = suite.client();
    }

    private TestMachines suite(TestCases cases) {
        return new TestMachines(
                new ExecutionSettings(
                        100, 100, 100, Duration.ZERO, Optional.of(folder.resolve("data")), 1_000_000, cases),
                List.of(),
                TestMachines.standard("order", SEND),
                TestMachines.standard("other", SEND),
                TestMachines.standard("many", MANY),
                TestMachines.express("quick", TestMachines.task("arn:aws:states:::sqs:sendMessage", "{}")));
    }

    @AfterEach
    void stop() {
        suite.executions.close();
    }

    @Test
    void tasksAreAnsweredByTheTestCaseThatTheArnNames() {
        var ended = run("order#Happy");

        assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ended.output()).isEqualTo("{\"confirmed\":true}");
        assertThat(ended.stateMachineArn()).isEqualTo(ARN + "order");
        assertThat(history(ended.executionArn()))
                .containsSubsequence(HistoryEventType.TASK_SUCCEEDED, HistoryEventType.TASK_SUBMITTED)
                .endsWith(HistoryEventType.EXECUTION_SUCCEEDED);
    }

    @Test
    void aRetryGetsTheNextAnswerOfItsExecution() {
        for (int i = 0; i < 2; i++) {
            var ended = run("order#Busy");
            assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(history(ended.executionArn()))
                    .filteredOn(HistoryEventType.TASK_FAILED::equals)
                    .hasSize(2);
        }
    }

    @Test
    void whatATestCaseLeavesOutIsNotMocked() {
        var ended = run("order#Half");

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.cause()).contains("sqs:sendMessage", "SFN_MOCK_CONFIG", "ARN#TestCase");
    }

    @Test
    void versionsAndAliasesAreMockedAsTheirMachine() {
        client.publishStateMachineVersion(request -> request.stateMachineArn(ARN + "order"));

        var ended = run("order:1#Happy");

        assertThat(ended.output()).isEqualTo("{\"confirmed\":true}");
        assertThat(ended.stateMachineVersionArn()).isEqualTo(ARN + "order:1");
    }

    @Test
    void expressExecutionsAreMockedToo() {
        var ended = client.startSyncExecution(request -> request.stateMachineArn(ARN + "quick#Happy"));

        assertThat(ended.status()).as(ended.cause()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(ended.output()).isEqualTo("{\"MessageId\":\"1\"}");
        assertThat(ended.stateMachineArn()).isEqualTo(ARN + "quick");
    }

    @Test
    void anUnknownTestCaseIsRefused() {
        assertThatThrownBy(() -> start("order#Sad"))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("Invalid test case name 'Sad' for state machine 'order'")
                .hasMessageContaining("MockConfigFile.json has for it only [Happy, Busy, Down, Half]");
        assertThatThrownBy(() -> start("other#Happy"))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("MockConfigFile.json has no such state machine, only [order, many, quick]");
        assertThatThrownBy(() -> start("nobody#Happy")).isInstanceOf(StateMachineDoesNotExistException.class);
        var unmocked = new TestMachines(ExecutionSettings.IN_MEMORY, List.of(), TestMachines.standard("order", SEND));
        assertThatThrownBy(
                        () -> unmocked.client().startExecution(request -> request.stateMachineArn(ARN + "order#Happy")))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("start it with --mock-config FILE or SFN_MOCK_CONFIG");
    }

    @Test
    void anExecutionOfAnotherTestCaseIsNotTheSame() {
        client.startExecution(
                request -> request.stateMachineArn(ARN + "order#Busy").name("once"));

        assertThatThrownBy(() -> client.startExecution(
                        request -> request.stateMachineArn(ARN + "order#Happy").name("once")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void anExecutionThatIsResumedKeepsItsTestCaseAndItsCount() {
        var arn = start("order#Busy");
        await().until(() -> history(arn).contains(HistoryEventType.TASK_FAILED));
        suite.executions.close();

        restart(TestCases.read(folder.resolve("MockConfigFile.json")));

        assertThat(ended(arn).output()).isEqualTo("{\"confirmed\":true}");
        assertThat(history(arn))
                .filteredOn(HistoryEventType.TASK_FAILED::equals)
                .hasSize(2);
    }

    @Test
    void aRedriveGoesOnWithTheNextAnswer() {
        var failed = run("order#Down");
        assertThat(failed.error()).isEqualTo("SQS.Down");

        client.redriveExecution(request -> request.executionArn(failed.executionArn()));

        assertThat(ended(failed.executionArn()).output()).isEqualTo("{\"confirmed\":true}");
    }

    @Test
    void theChildrenOfADistributedMapCountForItsExecution() {
        var message = "{\"MessageId\":\"4\"}";
        assertThat(run("many#Two", "[1,2]").output()).isEqualTo("[" + message + "," + message + "]");
        assertThat(run("many#Two", "[1,2,3]").status()).isEqualTo(ExecutionStatus.FAILED);
    }

    @Test
    void anExecutionWhoseTestCaseIsGoneCallsNothingInItsPlace() {
        var arn = start("order#Busy");
        await().until(() -> history(arn).contains(HistoryEventType.TASK_FAILED));
        suite.executions.close();

        restart(TestCases.NONE);

        assertThat(ended(arn).error()).isEqualTo("States.Runtime");
        assertThat(ended(arn).cause()).contains("Invalid test case name 'Busy' for state machine 'order'");
    }

    private void restart(TestCases cases) {
        suite = suite(cases);
        client = suite.client();
        suite.executions.resume();
    }

    private String start(String machine) {
        return start(machine, "{}");
    }

    private String start(String machine, String input) {
        return client.startExecution(
                        request -> request.stateMachineArn(ARN + machine).input(input))
                .executionArn();
    }

    private DescribeExecutionResponse run(String machine) {
        return ended(start(machine));
    }

    private DescribeExecutionResponse run(String machine, String input) {
        return ended(start(machine, input));
    }

    /** What has become of an execution, letting its retries' minutes pass. */
    private DescribeExecutionResponse ended(String arn) {
        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            suite.suite.time.advance(Duration.ofMinutes(1));
            return suite.executions.find(arn).status() != Status.RUNNING;
        });
        return client.describeExecution(request -> request.executionArn(arn));
    }

    private List<HistoryEventType> history(String execution) {
        return client.getExecutionHistory(request -> request.executionArn(execution)).events().stream()
                .map(HistoryEvent::type)
                .toList();
    }
}
