package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that asks a person, from the command line, in a suite that stays only in its folder. */
class InboxIT {
    @TempDir
    private static Path folder = Path.of("");

    @Test
    void aRunWaitsInItsFolderAndGoesOnWithTheAnswer() {
        var expense = Mezan.home().resolve("events/samples/expense.json").toString();
        var ran = Mezan.run(folder, "run", "approve-expense", "--input", expense, "--data", "kept");
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out()).contains("needs-human", "Ada asks for 1,250.00 EUR: a chair. Approve it?", "grace");
        var item = ran.out()
                .lines()
                .filter(line -> line.startsWith("answer with: "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();

        var other =
                Mezan.run(folder, "inbox", "answer", item, "--set", "approved=true", "--as", "ada", "--data", "kept");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("Only grace may do this, not ada").doesNotContain("\tat ");
        var wrong =
                Mezan.run(folder, "inbox", "answer", item, "--set", "approved=7", "--as", "grace", "--data", "kept");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("approved");

        var answered =
                Mezan.run(folder, "inbox", "answer", item, "--set", "approved=true", "--as", "grace", "--data", "kept");
        assertThat(answered.exitCode()).as(answered.err()).isZero();
        assertThat(answered.out()).contains(item + " answered by grace");
        assertThat(answered.err()).contains("the run has succeeded");

        var shown = Mezan.run(folder, "runs", "show", item.substring(0, item.indexOf(':')), "--data", "kept");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("\"paid\" : 1250");
        var again = Mezan.run(
                folder, "inbox", "answer", item, "--set", "approved=false", "--as", "grace", "--data", "kept");
        assertThat(again.err()).contains("grace answered it, at");
    }

    @Test
    void aSuiteInMemoryThatMeetsAPersonSaysWhatToDo() {
        var expense = Mezan.home().resolve("events/samples/expense.json").toString();
        var ran = Mezan.run(folder, "run", "approve-expense", "--input", expense, "--embedded");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("Start 'mezan local' in another terminal first", "--data DIR");
    }
}
