package dev.mezan.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands on this repository's pages, run as they stand there. */
class ReadmeCommandsIT {
    private static final Path HOME = Shell.findHome();
    private static final List<ShellBlock> BLOCKS = ShellBlock.of(HOME);

    /** The verbs that stay, or take minutes; this test is part of one of them. */
    private static final Pattern LONG = Pattern.compile("\\./mezan (test|bench|local)\\b.*");

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyCommandOfAPageDoesWhatThePageSays() throws IOException {
        var shell = new Shell(HOME, folder);
        var port = Shell.freePort();
        return BLOCKS.stream()
                .filter(block -> block.kind().isEmpty())
                .flatMap(block -> block.commands().stream()
                        .filter(command -> command.startsWith("./mezan "))
                        .filter(command -> !LONG.matcher(command).matches())
                        .map(command -> DynamicTest.dynamicTest(
                                block.place() + ": " + command,
                                () -> assertRuns(shell.start(withReportElsewhere(command), port, "command")))));
    }

    @Test
    void awsToolsWorkOnTheLocalSuiteAsThePagesSay() throws IOException, InterruptedException {
        var shell = new Shell(HOME, folder);
        assumeTrue(
                shell.start("aws --version", 0, "aws").exitCode() == 0,
                "the AWS CLI is not installed here, so its commands on the pages were not run");
        var port = Shell.freePort();
        var suite = shell.start("exec ./mezan local", port, "local");
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> suite.output().contains("ready in"));
            for (var block : BLOCKS) {
                if (block.kind().equals("aws")) {
                    assertRuns(shell.start(script(block, port), port, "block"));
                }
            }
        } finally {
            // The signal that Ctrl-C and a service manager send; all that runs ends before the process does.
            suite.process().destroy();
        }
        suite.exitCode();
        assertThat(suite.output()).endsWith("stopped\n");
    }

    private String script(ShellBlock block, int port) {
        var commands = block.commands().stream().map(this::withReportElsewhere).toList();
        return String.join("\n", commands).replace("4566", Integer.toString(port));
    }

    private String withReportElsewhere(String command) {
        return command.startsWith("./mezan run ") ? command + " --report '" + folder.resolve("report") + "'" : command;
    }

    private static void assertRuns(Shell.Started started) throws IOException, InterruptedException {
        assertThat(started.exitCode()).as(started.output()).isZero();
    }
}
