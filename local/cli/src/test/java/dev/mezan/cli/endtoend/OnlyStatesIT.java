package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

class OnlyStatesIT {
    private static final String MACHINE =
            "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Result\":7,\"End\":true}}}";

    private static final String TELL = """
            {"StartAt":"Tell","States":{"Tell":{"Type":"Task","Resource":"arn:aws:states:::sns:publish",
              "Parameters":{"TopicArn":"t","Message":"m"},"End":true}}}""";
    private static final String MOCKS = """
            {"StateMachines":{"tell":{"TestCases":{"Told":{"Tell":"Ok"}}}},
             "MockedResponses":{"Ok":{"0":{"Return":{"MessageId":"m-1"}}}}}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stepFunctionsAnswersAlone() throws IOException, InterruptedException {
        var suite = StayingSuite.start(folder, "--only", "states");
        try (var states = client(suite.port())) {
            var machine = states.createStateMachine(r -> r.name("seven")
                            .type("EXPRESS")
                            .roleArn("arn:aws:iam::000000000000:role/r")
                            .definition(MACHINE))
                    .stateMachineArn();

            assertThat(states.startSyncExecution(r -> r.stateMachineArn(machine))
                            .output())
                    .isEqualTo("7");
        }
        suite.stop();
        assertThat(folder.resolve("out.txt")).content().contains("ready in", "stopped");
    }

    @Test
    void tasksAreMockedByTheFileThatAnOptionNames() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mocks.json"), MOCKS);
        var suite = StayingSuite.start(folder, "--only", "states", "--mock-config", "mocks.json");
        try (var states = client(suite.port())) {
            var machine = states.createStateMachine(r -> r.name("tell")
                            .type("EXPRESS")
                            .roleArn("arn:aws:iam::000000000000:role/r")
                            .definition(TELL))
                    .stateMachineArn();

            assertThat(states.startSyncExecution(r -> r.stateMachineArn(machine + "#Told"))
                            .output())
                    .isEqualTo("{\"MessageId\":\"m-1\"}");
        }
        suite.stop();
    }

    @Test
    void nothingElseCanBeStartedAlone() {
        var refused = Mezan.run(folder, "local", "--only", "sqs");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--only", "sqs").doesNotContain("\tat ");
    }

    private static SfnClient client(int port) {
        return SfnClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(settings ->
                        settings.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }
}
