package dev.mezan.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatesIT {
    private static final String MACHINE = """
            {"StartAt": "Greet", "States": {
              "Greet": {"Type": "Task", "Resource": "${Greeter}", "End": true}}}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMachineIsRunAndDrawnWithItsHistory() throws IOException {
        Files.writeString(folder.resolve("greet 👋.asl.json"), MACHINE);
        Files.writeString(folder.resolve("mocks.json"), "{\"*\": {\"return\": \"hello\"}}");

        var ran = Mezan.run(
                folder, "states", "run", "greet 👋.asl.json", "--mock", "mocks.json", "--history", "history.json");
        var drawn = Mezan.run(
                folder,
                "states",
                "graph",
                "greet 👋.asl.json",
                "--format",
                "svg",
                "--history",
                "history.json",
                "--output",
                "greet.svg");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).endsWith("succeeded\n\"hello\"\n");
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(folder.resolve("greet.svg")).content().startsWith("<svg ").contains("state succeeded", "Greet");
    }

    @Test
    void whatTheUserGotWrongIsToldWithoutAStackTrace() throws IOException {
        Files.writeString(folder.resolve("large.json"), "{\"Comment\": \"" + "x".repeat(1 << 20) + "\"}");
        Files.write(folder.resolve("binary"), new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff});
        Files.writeString(folder.resolve("greet.asl.json"), MACHINE);
        Files.writeString(folder.resolve("broken.json"), "{\n  \"StartAt\": oops\n}");

        refused("There is no such file", "states", "validate", "nothing-here.json");
        refused("This is a folder", "states", "graph", ".");
        refused("no UTF-8", "states", "run", "binary");
        refused("large.json:1:", "states", "graph", "large.json");
        refused("broken.json:2:", "states", "test", "broken.json");
        refused("svgg", "states", "graph", "greet.asl.json", "--format", "svgg");
        refused("Did you mean 'graph'", "states", "grpah", "greet.asl.json");
        refused("Greet", "states", "run", "greet.asl.json");
    }

    private void refused(String why, String... arguments) {
        var ended = Mezan.run(folder, arguments);

        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains("error: ", why).doesNotContain("\tat ");
    }
}
