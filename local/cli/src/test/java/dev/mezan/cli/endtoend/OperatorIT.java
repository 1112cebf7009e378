package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does to a suite that stays: circuits, limits, dead letters, runs that end early. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorIT {
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

    @Test
    void aCircuitIsOpenedAndClosedByHandAndKeepsWhoDidIt() {
        assertThat(done("circuits", "list")).contains("link-checker").doesNotContain("person ");
        assertThat(done(
                        "circuits",
                        "open",
                        "link-checker",
                        "--for",
                        "10m",
                        "--reason",
                        "its host moves",
                        "--by",
                        "ada"))
                .contains("one call probes in")
                .contains("its host moves (ada)");
        assertThat(done("circuits", "close", "link-checker", "--reason", "it is back", "--by", "ada"))
                .contains("closed", "it is back (ada)");
        refused("Did you mean 'link-checker'?", "circuits", "show", "link-cheker");
        refused("Write 90s, 10m, 2h or 3d", "circuits", "open", "echo", "--for", "-3m", "--reason", "so");
    }

    @Test
    void aTenantsLimitsAreSetAndCleared() {
        assertThat(done("limits", "set", "--tenant", "acme", "--runs", "20", "--rate", "5"))
                .contains("acme", "20", "5 runs/s");
        refused("1 to 1,000 runs at once", "limits", "set", "--tenant", "acme", "--runs", "-1");
        refused("Did you mean 'acme'?", "limits", "clear", "--tenant", "acne");
        assertThat(done("limits", "clear", "--tenant", "acme")).contains("no tenant has limits");
    }

    @Test
    void onlyWhatIsDeadIsSentBack() {
        assertThat(done("dead-letters", "list")).contains("no dead letters");
        assertThat(done("dead-letters", "redrive", "--all")).contains("no dead letters");
        refused("There is no such dead letter", "dead-letters", "redrive", "run-nothing");
        refused("Give one ID, or --all", "dead-letters", "redrive");
        refused("There is no such intake queue", "dead-letters", "list", "--queue", "none");
    }

    @Test
    void aRunThatWaitsForAPersonIsSaidSomethingAboutAndCancelled() {
        var expense = Mezan.home().resolve("events/samples/expense.json").toString();
        var ran = mezan("run", "approve-expense", "--input", expense);
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        var item = ran.out()
                .lines()
                .filter(line -> line.startsWith("answer with: "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();

        assertThat(done("inbox", "comment", item, "the old chair is broken", "--as", "ada"))
                .contains(item + " commented by ada (the old chair is broken)");
        refused("A list has 1 to 10,000 lines", "inbox", "list", "--limit", "-1");
        var run = item.substring(0, item.indexOf(':'));
        assertThat(done("runs", "cancel", run, "--reason", "too dear")).contains("1 question to people withdrawn");
        refused("cancelled it at", "inbox", "answer", item, "--set", "approved=true", "--as", "grace");
    }

    private String done(String... arguments) {
        var ended = mezan(arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended.out();
    }

    private void refused(String message, String... arguments) {
        var ended = mezan(arguments);
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
    }

    private Mezan.Ended mezan(String... arguments) {
        var endpoint = "http://127.0.0.1:" + Objects.requireNonNull(suite).port();
        return Mezan.run(
                folder,
                Stream.concat(Stream.of(arguments), Stream.of("--endpoint", endpoint))
                        .toArray(String[]::new));
    }
}
