package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cfn-lint says of the templates; it comes once from the package index into a folder of the user's cache. */
class CfnLintIT {
    private static final String VERSION = "1.58.0";

    @Test
    void cfnLintFindsNothing() throws IOException, InterruptedException {
        var lint = installed();
        var templates = Stream.of(Synthesized.dev(), Synthesized.prod())
                .flatMap(stacks -> stacks.templates().keySet().stream()
                        .map(stack -> stacks.folder()
                                .resolve(stack + ".template.json")
                                .toString()))
                .toList();
        var command = Stream.concat(
                        Stream.of(lint.toString(), "--regions", "us-east-1", "--template"), templates.stream())
                .toList();
        assertThat(run(command, Duration.ofMinutes(5))).isEmpty();
    }

    private static Path installed() throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty("user.home"), ".cache", "mezan", "cfn-lint-" + VERSION);
        var lint = folder.resolve("bin").resolve("cfn-lint");
        if (!Files.isExecutable(lint)) {
            python("-m", "venv", "--clear", folder.toString());
            var pip = folder.resolve("bin").resolve("pip").toString();
            run(
                    List.of(pip, "install", "--quiet", "--disable-pip-version-check", "cfn-lint==" + VERSION),
                    Duration.ofMinutes(5));
        }
        return lint;
    }

    private static void python(String... arguments) throws InterruptedException {
        try {
            run(Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList(), Duration.ofMinutes(2));
        } catch (IOException e) {
            throw new AssertionError(
                    "The templates are checked by cfn-lint, which needs Python: install python3 with its venv, such as by"
                            + " 'apt-get install python3-venv'.",
                    e);
        }
    }

    /** What it wrote; nothing if it went well and had nothing to say. */
    private static String run(List<String> command, Duration limit) throws IOException, InterruptedException {
        var output = Files.createTempFile("mezan", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(limit.toSeconds(), TimeUnit.SECONDS))
                    .as("%s ends in time", command.getFirst())
                    .isTrue();
            var written = Files.readString(output);
            return process.exitValue() == 0 || !written.isBlank()
                    ? written
                    : command + " ended with " + process.exitValue();
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
