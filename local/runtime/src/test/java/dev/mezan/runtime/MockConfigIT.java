package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.core.problem.MezanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;

/** The mock configuration file of docs/local-suite.md, with the suites that read it. */
class MockConfigIT {
    private static final Path PAGE = Path.of("../../docs/local-suite.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json mock-config\n(.*?)```", Pattern.DOTALL);
    private static final String ORDER = """
            {"StartAt":"Charge","States":{
              "Charge":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                "Parameters":{"FunctionName":"charge"},"OutputPath":"$.Payload","Next":"Tell",
                "Retry":[{"ErrorEquals":["Lambda.TooManyRequestsException"],"IntervalSeconds":1,"BackoffRate":1}]},
              "Tell":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","ResultPath":"$.told",
                "Parameters":{"TopicArn":"t","Message":"m"},"End":true}}}""";

    @TempDir
    Path folder;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void writeTheExampleOfThePage() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).as("the example in %s", PAGE).isTrue();
        var file = Files.writeString(folder.resolve("MockConfigFile.json"), example.group(1));
        environment = Map.of("SFN_MOCK_CONFIG", file.toString());
    }

    @Test
    void stepFunctionsAloneAnswersByTheTestCases() {
        try (var suite = StatesSuite.start(settings())) {
            answersByTheTestCases(SfnClient.builder()
                    .endpointOverride(suite.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                    .build());
        }
    }

    @Test
    void theWholeSuiteAnswersByTheTestCases() {
        try (var suite = LocalSuite.start(settings(), TestingCatalog.small())) {
            answersByTheTestCases(suite.clients().stepFunctions());
        }
    }

    private void answersByTheTestCases(SfnClient client) {
        var order = create(client, "order");
        assertThat(run(client, order + "#HappyPath").output())
                .isEqualTo("{\"receipt\":7,\"told\":{\"MessageId\":\"m-1\"}}");
        assertThat(run(client, order + "#BusyPath").output())
                .isEqualTo("{\"receipt\":8,\"told\":{\"MessageId\":\"m-1\"}}");
        assertThatThrownBy(() -> create(client, "unmocked"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("sns")
                .hasMessageContaining("mock the state in a test case of a mock configuration file (SFN_MOCK_CONFIG)");
        assertThatThrownBy(() -> client.updateStateMachine(
                        request -> request.stateMachineArn(order).definition(ORDER.replace("\"Tell\"", "\"Shout\""))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("/States/Shout/Resource");
    }

    @Test
    void theCatalogsMachinesAreCheckedWhenTheSuiteStarts() {
        assertThatThrownBy(() -> LocalSuite.start(settings(), catalog("unserved", "mocks/unserved.asl.json"))
                        .close())
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("statemachines/mocks/unserved.asl.json#/States/Tell/Resource")
                .hasMessageContaining("has no service sns");
        // A test case of the machine "order" mocks its state Tell.
        LocalSuite.start(settings(), catalog("order", "mocks/unserved.asl.json"))
                .close();
    }

    @Test
    void aFileThatIsNoMockConfigurationIsToldByName() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.json"), "{\"StateMachines\":{\"a\":{\"TestCases\":[]}}}");
        environment = Map.of("SFN_MOCK_CONFIG", bad.toString());
        assertThatThrownBy(() -> StatesSuite.start(settings()).close())
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("bad.json at '/StateMachines/a/TestCases'")
                .hasMessageContaining("Name another file, by --mock-config or SFN_MOCK_CONFIG");
        environment = Map.of("SFN_MOCK_CONFIG", folder.resolve("absent.json").toString());
        assertThatThrownBy(() -> StatesSuite.start(settings()).close())
                .isInstanceOf(MezanException.class)
                .hasMessageContaining("absent.json");
    }

    private SuiteSettings settings() {
        return new SuiteSettings(0, Optional.empty(), false, environment);
    }

    private static Catalog catalog(String name, String file) {
        var machine = new StateMachineSpec(name, StateMachineSpec.Type.STANDARD, file, Map.of(), List.of());
        return new Catalog(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(machine),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String create(SfnClient client, String name) {
        return client.createStateMachine(
                        request -> request.name(name).definition(ORDER).roleArn("arn:aws:iam::000000000000:role/any"))
                .stateMachineArn();
    }

    private static DescribeExecutionResponse run(SfnClient client, String machine) {
        var arn = client.startExecution(
                        request -> request.stateMachineArn(machine).input("{}"))
                .executionArn();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> described(client, arn).status() != ExecutionStatus.RUNNING);
        return described(client, arn);
    }

    private static DescribeExecutionResponse described(SfnClient client, String arn) {
        return client.describeExecution(request -> request.executionArn(arn));
    }
}
