package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.MapRunStatus;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * Map runs as the real SDK's client sees them. What DescribeMapRun and ListMapRuns answer is as localstack/localstack
 * recorded it in tests/aws/services/stepfunctions/v2/test_sfn_api_map_run.snapshot.json.
 */
class MapRunsTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:";
    private static final String MAP = """
            {"QueryLanguage":"JSONata","StartAt":"All","States":{"All":{"Type":"Map","Label":"mine","End":true,
              "MaxConcurrency":1,"ToleratedFailurePercentage":50,"ItemProcessor":{
                "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"First","States":{
                  "First":%s,
                  "Check":{"Type":"Choice","Choices":[{"Condition":"{%% $states.input < 0 %%}","Next":"Bad"}],
                    "Default":"Good"},
                  "Bad":{"Type":"Fail","Error":"Negative"},"Good":{"Type":"Succeed"}}}}}}""";
    private static final String QUICK = MAP.formatted("{\"Type\":\"Pass\",\"Next\":\"Check\"}");
    private static final String SLOW = MAP.formatted("{\"Type\":\"Wait\",\"Seconds\":3600,\"Next\":\"Check\"}");

    private final TestMachines suite = new TestMachines(
            ExecutionSettings.IN_MEMORY,
            List.of(),
            TestMachines.standard("quick", QUICK),
            TestMachines.standard("slow", SLOW));
    private final SfnClient client = suite.client();

    private String start(String machine, String input) {
        return client.startExecution(request -> request.stateMachineArn(ARN + "stateMachine:" + machine)
                        .name("run-1")
                        .input(input))
                .executionArn();
    }

    private String mapRun(String execution) {
        await().until(() -> !client.listMapRuns(request -> request.executionArn(execution))
                .mapRuns()
                .isEmpty());
        return client.listMapRuns(request -> request.executionArn(execution))
                .mapRuns()
                .getFirst()
                .mapRunArn();
    }

    private DescribeMapRunResponse described(String mapRun) {
        return client.describeMapRun(request -> request.mapRunArn(mapRun));
    }

    private void awaitEnd(String execution) {
        await().until(() -> client.describeExecution(request -> request.executionArn(execution))
                        .status()
                != ExecutionStatus.RUNNING);
    }

    @Test
    void aMapRunTellsHowItsItemsAndExecutionsEnded() {
        var execution = start("quick", "[1,-1,2,3]");
        awaitEnd(execution);
        var arn = mapRun(execution);
        assertThat(arn).matches(ARN + "mapRun:quick/mine:[0-9a-f-]{36}");
        var run = described(arn);
        assertThat(run.status()).isEqualTo(MapRunStatus.SUCCEEDED);
        assertThat(run.executionArn()).isEqualTo(execution);
        assertThat(run.maxConcurrency()).isEqualTo(1);
        assertThat(run.toleratedFailurePercentage()).isEqualTo(50f);
        assertThat(run.toleratedFailureCount()).isZero();
        assertThat(run.stopDate()).isNotNull();
        assertThat(run.redriveCount()).isZero();
        assertThat(run.itemCounts().total()).isEqualTo(4);
        assertThat(run.itemCounts().succeeded()).isEqualTo(3);
        assertThat(run.itemCounts().failed()).isEqualTo(1);
        assertThat(run.itemCounts().pending()).isZero();
        assertThat(run.executionCounts().total()).isEqualTo(4);
        assertThat(run.executionCounts().running()).isZero();
        var listed = client.listMapRuns(request -> request.executionArn(execution))
                .mapRuns()
                .getFirst();
        assertThat(listed.stateMachineArn()).isEqualTo(ARN + "stateMachine:quick/mine");
    }

    @Test
    void itsChildrenAreExecutionsOfTheirOwn() {
        var execution = start("quick", "[1,-1]");
        awaitEnd(execution);
        var arn = mapRun(execution);
        var children = client.listExecutions(request -> request.mapRunArn(arn)).executions();
        assertThat(children).extracting(ExecutionListItem::statusAsString).containsExactly("FAILED", "SUCCEEDED");
        assertThat(client.listExecutions(request -> request.mapRunArn(arn).statusFilter(ExecutionStatus.FAILED))
                        .executions())
                .hasSize(1);
        var failed = children.getFirst();
        assertThat(failed.executionArn()).isEqualTo(ARN + "execution:quick/mine:" + failed.name());
        assertThat(failed.itemCount()).isEqualTo(1);
        var described = client.describeExecution(request -> request.executionArn(failed.executionArn()));
        assertThat(described.mapRunArn()).isEqualTo(arn);
        assertThat(described.input()).isEqualTo("-1");
        assertThat(described.error()).isEqualTo("Negative");
        var events = client.getExecutionHistory(request -> request.executionArn(failed.executionArn()))
                .events();
        assertThat(events.getFirst().type()).isEqualTo(HistoryEventType.EXECUTION_STARTED);
        assertThat(events.getLast().type()).isEqualTo(HistoryEventType.EXECUTION_FAILED);
    }

    @Test
    void theParentsHistoryTellsOfTheMapRun() {
        var execution = start("quick", "[1]");
        awaitEnd(execution);
        var events = client.getExecutionHistory(request -> request.executionArn(execution))
                .events();
        assertThat(events)
                .extracting(event -> event.type())
                .containsExactly(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.MAP_STATE_ENTERED,
                        HistoryEventType.MAP_STATE_STARTED,
                        HistoryEventType.MAP_RUN_STARTED,
                        HistoryEventType.MAP_RUN_SUCCEEDED,
                        HistoryEventType.MAP_STATE_SUCCEEDED,
                        HistoryEventType.MAP_STATE_EXITED,
                        HistoryEventType.EXECUTION_SUCCEEDED);
        assertThat(events.get(3).mapRunStartedEventDetails().mapRunArn()).isEqualTo(mapRun(execution));
    }

    @Test
    void moreChildrenRunAsSoonAsAnUpdateAllowsIt() {
        var execution = start("slow", "[1,2,3,4]");
        var arn = mapRun(execution);
        await().until(() -> described(arn).itemCounts().running() == 1);
        assertThat(described(arn).itemCounts().pending()).isEqualTo(3);
        client.updateMapRun(request -> request.mapRunArn(arn).maxConcurrency(3).toleratedFailureCount(7L));
        await().until(() -> described(arn).itemCounts().running() == 3);
        assertThat(described(arn).maxConcurrency()).isEqualTo(3);
        assertThat(described(arn).toleratedFailureCount()).isEqualTo(7);
        assertThat(described(arn).toleratedFailurePercentage()).isEqualTo(50f);
        client.stopExecution(request -> request.executionArn(execution));
        await().until(() -> described(arn).status() == MapRunStatus.ABORTED);
        assertThat(described(arn).itemCounts().aborted()).isEqualTo(4);
    }

    @Test
    void whatIsNoMapRunIsNotFound() {
        assertThatThrownBy(() -> described(ARN + "mapRun:quick/mine:none"))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.updateMapRun(request -> request.mapRunArn(ARN + "mapRun:quick/mine:none")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.listMapRuns(request -> request.executionArn(ARN + "execution:quick:none")))
                .isInstanceOf(SfnException.class);
    }
}
