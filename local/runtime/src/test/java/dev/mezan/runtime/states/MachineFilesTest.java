package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.problem.MezanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CloudWatchLogsLogGroup;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.Tag;

/** Machines over restarts of the suite: a new one each time, on the same folder. */
class MachineFilesTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:";

    @TempDir
    Path folder;

    @Test
    void whatWasMadeThroughTheApiIsThereAfterARestart() {
        var client = suite().client();
        var arn = create(client, "order");
        client.updateStateMachine(
                request -> request.stateMachineArn(arn).definition(pass(2)).publish(true));
        var route = RoutingConfigurationListItem.builder()
                .stateMachineVersionArn(arn + ":1")
                .weight(100);
        client.createStateMachineAlias(request -> request.name("live").routingConfiguration(route.build()));
        client.tagResource(request -> request.resourceArn(arn)
                .tags(Tag.builder().key("team").value("a").build()));
        var before = client.describeStateMachine(request -> request.stateMachineArn(arn));
        var again = suite();
        var after = again.client().describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(after.toString()).isEqualTo(before.toString());
        assertThat(after.loggingConfiguration().destinations()).hasSize(1);
        var execution = again.client()
                .startExecution(request -> request.stateMachineArn(arn + ":live"))
                .executionArn();
        again.awaitEnd(execution);
        assertThat(again.client()
                        .describeExecution(request -> request.executionArn(execution))
                        .output())
                .isEqualTo("2");
        assertThat(again.client()
                        .listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .hasSize(1);
    }

    @Test
    void whatWasDeletedStaysSo() {
        var client = suite().client();
        var gone = create(client, "gone");
        create(client, "kept");
        client.deleteStateMachine(request -> request.stateMachineArn(gone));
        assertThat(suite().client().listStateMachines().stateMachines())
                .extracting(StateMachineListItem::name)
                .containsExactly("kept");
    }

    @Test
    void theCatalogsMachinesAreWhatTheCatalogSaysAtEveryStart() {
        var first = new TestMachines(settings(), List.of(), TestMachines.standard("fixed", pass(1))).client();
        first.publishStateMachineVersion(request -> request.stateMachineArn(ARN + "fixed"));
        first.updateStateMachine(
                request -> request.stateMachineArn(ARN + "fixed").definition(pass(7)));
        var second = new TestMachines(settings(), List.of(), TestMachines.standard("fixed", pass(1))).client();
        assertThat(second.describeStateMachine(request -> request.stateMachineArn(ARN + "fixed"))
                        .definition())
                .isEqualTo(pass(1));
        assertThat(second.listStateMachineVersions(request -> request.stateMachineArn(ARN + "fixed"))
                        .stateMachineVersions())
                .hasSize(1);
    }

    @Test
    void aWriteThatACrashCutShortIsNotRead() throws Exception {
        create(suite().client(), "order");
        Files.writeString(folder.resolve("state-machines/half.json.new"), "{\"arn\":\"arn:aw");
        assertThat(suite().client().listStateMachines().stateMachines()).hasSize(1);
    }

    @Test
    void aDamagedFileIsToldWithItsName() throws Exception {
        create(suite().client(), "order");
        Files.writeString(folder.resolve("state-machines/bad.json"), "{\"arn\":\"arn:aw");
        assertThatThrownBy(this::suite)
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("bad.json")
                .hasMessageContaining("Move the file away");
    }

    private TestMachines suite() {
        return new TestMachines(settings(), List.of());
    }

    private ExecutionSettings settings() {
        return ExecutionSettings.IN_MEMORY.in(folder);
    }

    private static String create(SfnClient client, String name) {
        var group = CloudWatchLogsLogGroup.builder().logGroupArn("arn:aws:logs:us-east-1:000000000000:log-group:a:*");
        var destination = LogDestination.builder().cloudWatchLogsLogGroup(group.build());
        return client.createStateMachine(request -> request.name(name)
                        .definition(pass(1))
                        .roleArn("arn:aws:iam::000000000000:role/any")
                        .loggingConfiguration(logging -> logging.level(LogLevel.ERROR)
                                .includeExecutionData(true)
                                .destinations(destination.build())))
                .stateMachineArn();
    }

    private static String pass(int result) {
        return "{\"StartAt\":\"Only\",\"States\":{\"Only\":{\"Type\":\"Pass\",\"Result\":" + result
                + ",\"End\":true}}}";
    }
}
