package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every {@code sh} block of the README and the docs, as a reader would paste it.
 *
 * <p>Left out are the verbs that this test is a part of ({@code test}), that take minutes ({@code bench}, {@code states bench}), or that stay
 * ({@code local}); blocks marked {@code sh local} are run beside a suite that stays. {@code exits 1} behind
 * that says with which status the block ends, 0 otherwise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh( local)?(?: exits (\\d))?\\R(.*?)^```");
    private static final Pattern LEFT_OUT = Pattern.compile("(?m)^\\./mezan (test|bench|local|states bench)\\b.*$");

    @TempDir
    private static Path folder = Path.of("");

    private @Nullable StayingSuite suite;

    @BeforeAll
    void start() throws IOException {
        suite = StayingSuite.start(folder);
    }

    @AfterAll
    void stop() throws InterruptedException {
        Objects.requireNonNull(suite).stop();
    }

    @TestFactory
    Stream<DynamicTest> everyBlockOfTheDocsRuns() throws IOException {
        return pages().stream().flatMap(this::blocks);
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Mezan.home().resolve("docs"))) {
            var pages = Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(Mezan.home()::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            return pages;
        }
    }

    private Stream<DynamicTest> blocks(Path page) {
        return BLOCK.matcher(text(page))
                .results()
                .filter(block -> !script(block.group(3)).isBlank())
                .map(block -> DynamicTest.dynamicTest(
                        Mezan.home().relativize(page) + ": "
                                + block.group(3).strip().lines().findFirst().orElse(""),
                        () -> holds(block)));
    }

    private void holds(MatchResult block) throws IOException, InterruptedException {
        var ended = run(script(block.group(3)), block.group(1) != null);
        assertThat(ended.code())
                .as(ended.output())
                .isEqualTo(Integer.parseInt(Objects.requireNonNullElse(block.group(2), "0")));
    }

    private static String script(String block) {
        return LEFT_OUT.matcher(block).replaceAll("");
    }

    private Ended run(String script, boolean beside) throws IOException, InterruptedException {
        assumeThat(!script.contains("aws ") || StayingSuite.onPath("aws"))
                .as("the AWS CLI is on the PATH")
                .isTrue();
        var out = Files.createTempFile(folder, "block", ".txt");
        var builder = new ProcessBuilder("bash", "-e", "-c", script.replace("4566", Integer.toString(port())))
                .directory(Mezan.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("MEZAN_PORT", beside ? Integer.toString(port()) : "1");
        var process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port() {
        return Objects.requireNonNull(suite).port();
    }

    private record Ended(int code, String output) {}
}
