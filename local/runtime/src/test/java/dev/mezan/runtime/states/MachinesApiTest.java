package dev.mezan.runtime.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ConflictException;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidEncryptionConfigurationException;
import software.amazon.awssdk.services.sfn.model.InvalidLoggingConfigurationException;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDeletingException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/**
 * Making, changing and deleting machines and their versions. The error texts are those of the service, as
 * localstack/localstack recorded them in tests/aws/services/stepfunctions/v2/*.snapshot.json.
 */
class MachinesApiTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/anything";

    private final TestMachines suite = new TestMachines(ExecutionSettings.IN_MEMORY, List.of());
    private final SfnClient client = suite.client();

    @Test
    void aMachineIsMadeDescribedAndRun() {
        var arn = create("order", pass(1));
        assertThat(arn).isEqualTo("arn:aws:states:us-east-1:000000000000:stateMachine:order");
        var described = client.describeStateMachine(request -> request.stateMachineArn(arn));
        assertThat(described.definition()).isEqualTo(pass(1));
        assertThat(described.roleArn()).isEqualTo(ROLE);
        assertThat(described.type()).isEqualTo(StateMachineType.STANDARD);
        assertThat(described.status()).isEqualTo(StateMachineStatus.ACTIVE);
        assertThat(described.revisionId()).isNull();
        assertThat(described.loggingConfiguration().level()).isEqualTo(LogLevel.OFF);
        assertThat(described.loggingConfiguration().hasDestinations()).isFalse();
        var bare = client.describeStateMachine(
                request -> request.stateMachineArn(arn).includedData(IncludedData.METADATA_ONLY));
        assertThat(bare.definition()).isNull();
        assertThat(run(arn)).isEqualTo("1");
    }

    @Test
    void makingItAgainIsFineAsLongAsItIsTheSame() {
        var arn = create("order", pass(1));
        var again = client.createStateMachine(
                request -> request.name("order").definition(pass(1)).roleArn("arn:aws:iam::999999999999:role/other"));
        assertThat(again.stateMachineArn()).isEqualTo(arn);
        assertThatThrownBy(() -> create("order", pass(2)))
                .isInstanceOf(StateMachineAlreadyExistsException.class)
                .hasMessageStartingWith("State Machine Already Exists: '" + arn + "'");
    }

    @Test
    void anUpdateMakesANewRevisionIfItChangesAnything() {
        var arn = create("order", pass(1));
        var first = client.updateStateMachine(
                request -> request.stateMachineArn(arn).definition(pass(2)));
        assertThat(first.revisionId()).isNotNull();
        var same = client.updateStateMachine(
                request -> request.stateMachineArn(arn).definition(pass(2)));
        assertThat(same.revisionId()).isEqualTo(first.revisionId());
        assertThat(run(arn)).isEqualTo("2");
        assertThatThrownBy(() -> client.updateStateMachine(request -> request.stateMachineArn(arn)))
                .isInstanceOf(MissingRequiredParameterException.class)
                .hasMessageStartingWith("Either the definition, the role ARN, the LoggingConfiguration, or the"
                        + " TracingConfiguration must be specified");
        refused(
                () -> client.updateStateMachine(
                        request -> request.stateMachineArn(arn + ":2").definition(pass(3))),
                StateMachineDoesNotExistException.class,
                "State Machine Does Not Exist: '" + arn + ":2'");
    }

    @Test
    void aRevisionIsPublishedOnceAndNumbersAreNeverUsedAgain() {
        var arn = create("order", pass(1));
        assertThat(publish(arn)).isEqualTo(arn + ":1");
        assertThat(publish(arn)).isEqualTo(arn + ":1");
        client.updateStateMachine(
                request -> request.stateMachineArn(arn).definition(pass(2)).publish(true));
        client.deleteStateMachineVersion(request -> request.stateMachineVersionArn(arn + ":2"));
        client.deleteStateMachineVersion(request -> request.stateMachineVersionArn(arn + ":2"));
        assertThat(publish(arn)).isEqualTo(arn + ":3");
        assertThat(client.listStateMachineVersions(request -> request.stateMachineArn(arn))
                        .stateMachineVersions())
                .extracting(StateMachineVersionListItem::stateMachineVersionArn)
                .containsExactly(arn + ":3", arn + ":1");
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(arn + ":1"))
                        .definition())
                .isEqualTo(pass(1));
        assertThat(run(arn + ":1")).isEqualTo("1");
        assertThatThrownBy(() -> run(arn + ":2")).isInstanceOf(StateMachineDoesNotExistException.class);
    }

    @Test
    void onlyTheCurrentRevisionCanBePublished() {
        var arn = create("order", pass(1));
        client.publishStateMachineVersion(
                request -> request.stateMachineArn(arn).revisionId("INITIAL"));
        var second = client.updateStateMachine(
                        request -> request.stateMachineArn(arn).definition(pass(2)))
                .revisionId();
        var third = client.updateStateMachine(
                        request -> request.stateMachineArn(arn).definition(pass(3)))
                .revisionId();
        refused(
                () -> client.publishStateMachineVersion(
                        request -> request.stateMachineArn(arn).revisionId(second)),
                ConflictException.class,
                "Failed to publish the State Machine version for revision " + second
                        + ". The current State Machine revision is " + third + ".");
        refused(
                () -> client.updateStateMachine(request ->
                        request.stateMachineArn(arn).definition(pass(4)).versionDescription("what for")),
                ValidationException.class,
                "Version description can only be set when publish is true");
    }

    @Test
    void aRevisionHasOneDescription() {
        var arn = create("order", pass(1));
        client.publishStateMachineVersion(
                request -> request.stateMachineArn(arn).description("first"));
        assertThat(publish(arn)).isEqualTo(arn + ":1");
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(arn + ":1"))
                        .description())
                .isEqualTo("first");
        assertThatThrownBy(() -> client.publishStateMachineVersion(
                        request -> request.stateMachineArn(arn).description("second")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void versionsComeInPagesToo() {
        var arn = create("order", pass(0));
        IntStream.rangeClosed(1, 12)
                .forEach(result -> client.updateStateMachine(request ->
                        request.stateMachineArn(arn).definition(pass(result)).publish(true)));
        var first = client.listStateMachineVersions(
                request -> request.stateMachineArn(arn).maxResults(5));
        var second = client.listStateMachineVersions(
                request -> request.stateMachineArn(arn).maxResults(10).nextToken(first.nextToken()));
        assertThat(first.stateMachineVersions().getLast().stateMachineVersionArn())
                .isEqualTo(arn + ":8");
        assertThat(second.stateMachineVersions().getFirst().stateMachineVersionArn())
                .isEqualTo(arn + ":7");
        assertThat(second.stateMachineVersions()).hasSize(7);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void anEncryptionConfigurationIsKeptAndChecked() {
        var arn = create("plain", pass(1));
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(arn))
                        .encryptionConfiguration()
                        .type())
                .isEqualTo(EncryptionType.AWS_OWNED_KEY);
        client.updateStateMachine(request -> request.stateMachineArn(arn)
                .encryptionConfiguration(encryption ->
                        encryption.type(EncryptionType.CUSTOMER_MANAGED_KMS_KEY).kmsKeyId("alias/mine")));
        var kept = client.describeStateMachine(request -> request.stateMachineArn(arn))
                .encryptionConfiguration();
        assertThat(kept.kmsKeyId()).isEqualTo("alias/mine");
        assertThat(kept.kmsDataKeyReusePeriodSeconds()).isEqualTo(300);
        assertThatThrownBy(() -> client.updateStateMachine(request -> request.stateMachineArn(arn)
                        .encryptionConfiguration(
                                encryption -> encryption.type(EncryptionType.CUSTOMER_MANAGED_KMS_KEY))))
                .isInstanceOf(InvalidEncryptionConfigurationException.class);
    }

    @Test
    void aMachineIsDeletedWhenItsLastExecutionHasEnded() throws Exception {
        var arn = create("slow", """
                {"StartAt":"Wait","States":{"Wait":{"Type":"Wait","Seconds":60,"End":true}}}""");
        var execution =
                client.startExecution(request -> request.stateMachineArn(arn)).executionArn();
        client.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertThat(client.describeStateMachine(request -> request.stateMachineArn(arn))
                        .status())
                .isEqualTo(StateMachineStatus.DELETING);
        assertThatThrownBy(() -> client.startExecution(request -> request.stateMachineArn(arn)))
                .isInstanceOf(StateMachineDeletingException.class);
        suite.suite.time.awaitPending(2);
        suite.suite.time.advance(Duration.ofMinutes(1));
        suite.awaitEnd(execution);
        refused(
                () -> client.describeStateMachine(request -> request.stateMachineArn(arn)),
                StateMachineDoesNotExistException.class,
                "State Machine Does Not Exist: '" + arn + "'");
        client.deleteStateMachine(request -> request.stateMachineArn(arn));
    }

    @Test
    void machinesAreListedInPagesThatSurviveChanges() {
        IntStream.range(0, 5).forEach(index -> create("m" + index, pass(index)));
        var first = client.listStateMachines(request -> request.maxResults(2));
        assertThat(first.stateMachines()).extracting(StateMachineListItem::name).containsExactly("m0", "m1");
        client.deleteStateMachine(request -> request.stateMachineArn(arn("m0")));
        client.deleteStateMachine(request -> request.stateMachineArn(arn("m2")));
        var second = client.listStateMachines(request -> request.maxResults(2).nextToken(first.nextToken()));
        assertThat(second.stateMachines())
                .extracting(StateMachineListItem::name)
                .containsExactly("m3", "m4");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void theMachineOfAnExecutionIsTheOneThatItWasStartedWith() {
        var arn = create("order", pass(1));
        var execution =
                client.startExecution(request -> request.stateMachineArn(arn)).executionArn();
        client.updateStateMachine(request -> request.stateMachineArn(arn).definition(pass(2)));
        var described = client.describeStateMachineForExecution(request -> request.executionArn(execution));
        assertThat(described.definition()).isEqualTo(pass(1));
        assertThat(described.stateMachineArn()).isEqualTo(arn);
        assertThat(described.updateDate()).isNotNull();
    }

    @Test
    void whatIsWrongWithSettingsIsToldInTheServicesWords() {
        refused(
                () -> create("order", "{\"StartAt\":\"A\"}"),
                InvalidDefinitionException.class,
                "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: ");
        refused(
                () -> client.createStateMachine(request -> request.name("order")
                        .definition(pass(1))
                        .roleArn(ROLE)
                        .loggingConfiguration(logging -> logging.level(LogLevel.ALL))),
                InvalidLoggingConfigurationException.class,
                "Invalid Logging Configuration: Must specify exactly one Log Destination.");
    }

    private static void refused(ThrowingCallable call, Class<? extends Exception> error, String message) {
        assertThatThrownBy(call).isInstanceOf(error).hasMessageStartingWith(message);
    }

    private String create(String name, String definition) {
        return client.createStateMachine(
                        request -> request.name(name).definition(definition).roleArn(ROLE))
                .stateMachineArn();
    }

    private String publish(String arn) {
        return client.publishStateMachineVersion(request -> request.stateMachineArn(arn))
                .stateMachineVersionArn();
    }

    private String run(String arn) {
        var execution =
                client.startExecution(request -> request.stateMachineArn(arn)).executionArn();
        suite.awaitEnd(execution);
        return client.describeExecution(request -> request.executionArn(execution))
                .output();
    }

    private static String arn(String name) {
        return "arn:aws:states:us-east-1:000000000000:stateMachine:" + name;
    }

    private static String pass(int result) {
        return "{\"StartAt\":\"Only\",\"States\":{\"Only\":{\"Type\":\"Pass\",\"Result\":" + result
                + ",\"End\":true}}}";
    }
}
