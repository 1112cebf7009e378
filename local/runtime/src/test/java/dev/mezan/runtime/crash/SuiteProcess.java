package dev.mezan.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.ClientSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A suite's process.
 *
 * @param process the process
 * @param output where it tells how far it is
 */
record SuiteProcess(Process process, Path output) {
    /** Starts one on a folder. */
    static SuiteProcess start(Path folder, Path world, Path output) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + Marker.WORLD + "=" + world,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SuiteLife.class.getName(),
                folder.toString());
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
        return new SuiteProcess(process, output);
    }

    /** Waits until it has said where it answers, or is ready; empty if it was killed before. */
    Optional<AwsClients> await(String word) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ofMillis(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> line(word).isPresent() || !process.isAlive());
        return line(word)
                .flatMap(_ -> line("AT "))
                .map(line -> AwsClients.of(ClientSettings.of(
                        URI.create(line.substring(3)),
                        Region.US_EAST_1,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))));
    }

    /** Kills it, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private Optional<String> line(String beginning) {
        try {
            return Files.readString(output)
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
