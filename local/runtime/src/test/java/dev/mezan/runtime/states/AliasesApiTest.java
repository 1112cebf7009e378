package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ConflictException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/**
 * Aliases and what they lead to. The error texts are those of the service, as localstack/localstack recorded them in
 * tests/aws/services/stepfunctions/v2/test_sfn_api_aliasing.snapshot.json.
 */
class AliasesApiTest {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:stateMachine:order";

    private final TestMachines suite = new TestMachines(ExecutionSettings.IN_MEMORY, List.of());
    private final SfnClient client = suite.client();

    @BeforeEach
    void threeVersions() {
        client.createStateMachine(request -> request.name("order")
                .definition(pass(1))
                .roleArn("arn:aws:iam::000000000000:role/order")
                .publish(true));
        IntStream.of(2, 3)
                .forEach(result -> client.updateStateMachine(request ->
                        request.stateMachineArn(ARN).definition(pass(result)).publish(true)));
    }

    @Test
    void anExecutionTellsWhichVersionAndAliasItWasStartedBy() {
        alias("live", route(2, 100));
        var execution = client.startExecution(request -> request.stateMachineArn(ARN + ":live"))
                .executionArn();
        suite.awaitEnd(execution);
        var described = client.describeExecution(request -> request.executionArn(execution));
        assertThat(described.output()).isEqualTo("2");
        assertThat(described.stateMachineArn()).isEqualTo(ARN);
        assertThat(described.stateMachineVersionArn()).isEqualTo(ARN + ":2");
        assertThat(described.stateMachineAliasArn()).isEqualTo(ARN + ":live");
        client.startExecution(request -> request.stateMachineArn(ARN + ":2"));
        assertThat(list(ARN)).hasSize(2);
        assertThat(list(ARN + ":2")).hasSize(2);
        assertThat(list(ARN + ":live"))
                .extracting(ExecutionListItem::executionArn)
                .containsExactly(execution);
        assertThat(list(ARN + ":1")).isEmpty();
    }

    @Test
    void anAliasIsDescribedAsTheFirstVersionThatItLeadsTo() {
        alias("live", route(2, 60), route(3, 40));
        var described = client.describeStateMachine(request -> request.stateMachineArn(ARN + ":live"));
        assertThat(described.stateMachineArn()).isEqualTo(ARN + ":2");
        assertThat(described.definition()).isEqualTo(pass(2));
    }

    @Test
    void executionsAreSharedOutByWeight() {
        alias("canary", route(1, 90), route(3, 10));
        var counted = IntStream.range(0, 400)
                .mapToObj(_ -> suite.machines.find(ARN + ":canary").versionArn().orElseThrow())
                .filter(version -> version.toString().endsWith(":3"))
                .count();
        assertThat(counted).isBetween(20L, 60L);
    }

    @Test
    void anAliasIsChangedDescribedListedAndDeleted() {
        alias("live", route(1, 100));
        alias("live", route(1, 100));
        alias("next", route(3, 100));
        client.updateStateMachineAlias(
                request -> request.stateMachineAliasArn(ARN + ":live").description("for all"));
        client.updateStateMachineAlias(request ->
                request.stateMachineAliasArn(ARN + ":live").routingConfiguration(route(1, 50), route(2, 50)));
        var described = client.describeStateMachineAlias(request -> request.stateMachineAliasArn(ARN + ":live"));
        assertThat(described.description()).isEqualTo("for all");
        assertThat(described.name()).isEqualTo("live");
        assertThat(described.routingConfiguration())
                .extracting(RoutingConfigurationListItem::stateMachineVersionArn)
                .containsExactly(ARN + ":1", ARN + ":2");
        assertThat(aliases(ARN)).containsExactly(ARN + ":live", ARN + ":next");
        assertThat(aliases(ARN + ":3")).containsExactly(ARN + ":next");
        client.deleteStateMachineAlias(request -> request.stateMachineAliasArn(ARN + ":live"));
        client.deleteStateMachineAlias(request -> request.stateMachineAliasArn(ARN + ":live"));
        assertThat(aliases(ARN)).containsExactly(ARN + ":next");
        refused(
                () -> client.updateStateMachineAlias(
                        request -> request.stateMachineAliasArn(ARN + ":live").description("x")),
                ResourceNotFoundException.class,
                "Request references a resource that does not exist.");
    }

    @Test
    void aVersionIsNotDeletedWhileAnAliasLeadsToIt() {
        alias("live", route(1, 100));
        refused(
                () -> client.deleteStateMachineVersion(request -> request.stateMachineVersionArn(ARN + ":1")),
                ConflictException.class,
                "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this"
                        + " version: [live]");
        refused(
                () -> alias("live", route(2, 100)),
                ConflictException.class,
                "Failed to create alias because an alias with the same name and a different routing configuration"
                        + " already exists.");
    }

    @Test
    void routesHaveToMakeSense() {
        refused(
                () -> alias("live", route(1, 70), route(2, 29)),
                ValidationException.class,
                "Sum of routing configuration weights must equal 100. Received: [70, 29]");
        refused(
                () -> alias("live", route(1, 50), route(1, 50)),
                ValidationException.class,
                "Routing configuration must contain distinct state machine version ARNs. Received: [" + ARN + ":1, "
                        + ARN + ":1]");
        refused(
                () -> alias(
                        "live",
                        RoutingConfigurationListItem.builder()
                                .stateMachineVersionArn(ARN)
                                .weight(100)
                                .build()),
                ValidationException.class,
                "Routing configuration must contain state machine version ARNs. Received: [" + ARN + "]");
        refused(
                () -> alias("live", route(1, 50), route(2, 30), route(3, 20)),
                ValidationException.class,
                "1 validation error detected: Value '[RoutingConfigurationListItem(stateMachineVersionArn=" + ARN
                        + ":1, weight=50), RoutingConfigurationListItem(stateMachineVersionArn=" + ARN
                        + ":2, weight=30), RoutingConfigurationListItem(stateMachineVersionArn=" + ARN
                        + ":3, weight=20)]' at 'routingConfiguration' failed to satisfy constraint: Member must have"
                        + " length less than or equal to 2");
        refused(
                () -> alias("live", route(1, 101)),
                ValidationException.class,
                "1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy"
                        + " constraint: Member must have value less than or equal to 100");
        refused(
                () -> alias("123", route(1, 100)),
                ValidationException.class,
                "1 validation error detected: Value '123' at 'name' failed to satisfy constraint: Member must satisfy"
                        + " regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");
        refused(() -> alias("live", route(9, 100)), ResourceNotFoundException.class, "Request references");
    }

    private static void refused(ThrowingCallable call, Class<? extends Exception> error, String message) {
        assertThatThrownBy(call).isInstanceOf(error).hasMessageStartingWith(message);
    }

    private void alias(String name, RoutingConfigurationListItem... routes) {
        client.createStateMachineAlias(request -> request.name(name).routingConfiguration(routes));
    }

    private List<String> aliases(String arn) {
        return client.listStateMachineAliases(request -> request.stateMachineArn(arn)).stateMachineAliases().stream()
                .map(StateMachineAliasListItem::stateMachineAliasArn)
                .toList();
    }

    private List<ExecutionListItem> list(String arn) {
        return client.listExecutions(request -> request.stateMachineArn(arn)).executions();
    }

    private static RoutingConfigurationListItem route(int version, int weight) {
        return RoutingConfigurationListItem.builder()
                .stateMachineVersionArn(ARN + ":" + version)
                .weight(weight)
                .build();
    }

    private static String pass(int result) {
        return "{\"StartAt\":\"Only\",\"States\":{\"Only\":{\"Type\":\"Pass\",\"Result\":" + result
                + ",\"End\":true}}}";
    }
}
