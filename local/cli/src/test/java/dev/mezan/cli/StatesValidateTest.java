package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatesValidateTest {
    private static final String BROKEN = """
            {
              "StartAt": "First",
              "States": {
                "First": {"Type": "Pass", "Next": "Nowhere"}
              }
            }""";

    @TempDir
    private Path folder = Path.of("");

    private TestingConsole console(String input) {
        return new TestingConsole(folder, Map.of(), input);
    }

    @Test
    void everyErrorOfEveryFileIsALineWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("one.asl.json"), BROKEN);
        Files.writeString(folder.resolve("two.asl.json"), "{\n  oops\n}");
        var console = console("");

        assertThat(console.execute("states", "validate", "one.asl.json", "two.asl.json"))
                .isEqualTo(2);
        assertThat(console.lines()).hasSize(3);
        assertThat(console.lines().get(1)).startsWith("one.asl.json:1:1: error MISSING_END_STATE ");
        assertThat(console.lines().getFirst())
                .startsWith("one.asl.json:4:31: error MISSING_TRANSITION_TARGET ")
                .contains("Nowhere");
        assertThat(console.lines().getLast())
                .startsWith("two.asl.json:2:")
                .contains(" error INVALID_JSON_DESCRIPTION ");
    }

    @Test
    void ourOwnMachinesHaveNothingWrong() {
        var machines = Path.of("../../statemachines").toAbsolutePath().normalize();
        var console = console("");

        assertThat(console.execute(
                        "states",
                        "validate",
                        machines.resolve("run-task.asl.json").toString(),
                        machines.resolve("run-workflow.asl.json").toString()))
                .as(console.out())
                .isZero();
        assertThat(console.out()).isEqualTo("2 definitions, nothing wrong\n");
    }

    @Test
    void standardInputIsReadAndJsonIsOneDocument() {
        var console = console(BROKEN);

        assertThat(console.execute("states", "validate", "-", "--json")).isEqualTo(2);
        var found = Json.parse(console.out(), "findings").path(0);
        assertThat(found.path("file").asString()).isEqualTo("stdin");
        assertThat(found.path("line").asInt()).isEqualTo(4);
        assertThat(found.path("severity").asString()).isEqualTo("error");
        assertThat(found.path("location").asString()).isEqualTo("/States/First/Next");
    }

    @Test
    void whatCannotBeReadIsToldBesideTheErrorsOfTheOthers() throws IOException {
        Files.writeString(folder.resolve("one.asl.json"), BROKEN);
        Files.write(folder.resolve("binary"), new byte[] {1, (byte) 0xff, 0});
        Files.createDirectories(folder.resolve("machines"));
        var console = console("");

        assertThat(console.execute("states", "validate", "one.asl.jsn", "binary", "machines", "one.asl.json", ""))
                .isEqualTo(2);
        assertThat(console.lines()).hasSize(2).allMatch(line -> line.startsWith("one.asl.json:"));
        assertThat(console.err())
                .contains("error: one.asl.jsn: There is no such file. Did you mean 'one.asl.json'?")
                .contains("binary byte 1: The file is no UTF-8 text")
                .contains("machines: This is a folder")
                .doesNotContain("\tat ");
    }

    @Test
    void aPlaceholderTakesTheValueThatIsSet() {
        var console = console(BROKEN.replace("Nowhere", "${Target}"));

        assertThat(console.execute("states", "validate", "-", "--set", "Target=Elsewhere"))
                .isEqualTo(2);
        assertThat(console.out()).contains("Elsewhere");
    }
}
