package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalIT {
    @TempDir
    private static Path folder = Path.of("");

    private @Nullable StayingSuite suite;

    @BeforeAll
    void start() throws IOException {
        suite = StayingSuite.start(folder, "--data", "data");
    }

    @AfterAll
    void stopsInSeconds() throws InterruptedException {
        Objects.requireNonNull(suite).stop();
        assertThat(folder.resolve("out.txt")).content().contains("ready in", "stopped");
        assertThat(folder.resolve("err.txt")).content().doesNotContain(" INFO ");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var second = Mezan.run(folder, "local", "--port", Integer.toString(port()));

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains(Integer.toString(port())).doesNotContain("\tat ");
    }

    @Test
    void aFolderThatIsInUseIsNamed() {
        var second = Mezan.run(folder, "local", "--port", "0", "--data", "data");

        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains(folder.resolve("data").toString()).doesNotContain("\tat ");
    }

    @Test
    void runsGoToTheSuiteThatIsNamed() {
        var endpoint = "http://127.0.0.1:" + port();
        var ran = Mezan.run(folder, "run", "hello", "--input", "name=Ada", "--endpoint", endpoint);
        var listed = Mezan.run(folder, "runs", "list", "--endpoint", endpoint);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(listed.out()).contains("hello", "succeeded");
    }

    @Test
    void theAwsCliFindsEveryService() throws IOException, InterruptedException {
        assumeThat(StayingSuite.onPath("aws"))
                .as("the AWS CLI is not on the PATH")
                .isTrue();

        assertThat(aws("stepfunctions", "list-state-machines")).contains("mezan-run-workflow-fast");
        assertThat(aws("sqs", "list-queues")).contains("mezan-intake-normal");
        assertThat(aws("dynamodb", "list-tables")).contains("mezan-runs");
        assertThat(aws("s3", "ls")).contains("mezan-objects");
        assertThat(aws("lambda", "list-functions")).contains("mezan-agent-greeter");
        var answer = folder.resolve("answer.json");
        var payload = Files.writeString(
                folder.resolve("payload.json"),
                "{\"run\":\"r\",\"task\":\"t\",\"agent\":\"greeter\",\"tenant\":\"default\","
                        + "\"deadline\":\"2100-01-01T00:00:00Z\",\"inlineLimit\":200000,\"input\":{\"name\":\"Ada\"}}");
        aws(
                "lambda",
                "invoke",
                "--function-name",
                "mezan-agent-greeter",
                "--payload",
                "fileb://" + payload,
                answer.toString());
        assertThat(answer).content().contains("Hello, Ada!");
    }

    private String aws(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of("aws", "--endpoint-url", "http://127.0.0.1:" + port()), Stream.of(arguments))
                .toList();
        var out = Files.createTempFile(folder, "aws", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("AWS_ACCESS_KEY_ID", "test");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var text = Files.readString(out);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private int port() {
        return Objects.requireNonNull(suite).port();
    }
}
