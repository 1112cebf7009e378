package dev.mezan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatesRunTest {
    private static final String ORDER = """
            {"StartAt": "Wait", "States": {
              "Wait": {"Type": "Wait", "Seconds": 31536000, "Next": "Pay"},
              "Pay": {"Type": "Task", "Resource": "${PayFunction}", "ResultPath": "$.paid",
                "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2}],
                "Catch": [{"ErrorEquals": ["Declined"], "ResultPath": "$.why", "Next": "Refused"}],
                "End": true},
              "Refused": {"Type": "Fail", "Error": "Refused", "Cause": "no money"}}}""";

    @TempDir
    private Path folder = Path.of("");

    private TestingConsole console = new TestingConsole(folder, Map.of());

    @BeforeEach
    void files() throws IOException {
        console = new TestingConsole(folder, Map.of(), "{\"id\": 7}");
        Files.writeString(folder.resolve("order.asl.json"), ORDER);
        Files.writeString(folder.resolve("mocks.json"), """
                {"Pay": [{"error": "Busy", "cause": "later"}, {"return": true}]}""");
        Files.writeString(folder.resolve("declined.json"), """
                {"Pay": {"error": "Declined"}}""");
    }

    private int run(String... options) {
        var arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"states", "run", "order.asl.json", "--fast"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return console.execute(arguments);
    }

    @Test
    void thePathIsToldWithResultsFailuresAndRetries() {
        assertThat(run("--input", "-", "--mock", "mocks.json"))
                .as(console.err())
                .isZero();
        assertThat(console.lines())
                .containsExactly(
                        "Wait Wait",
                        "Pay Task",
                        "  failed Busy: later",
                        "  retry 1 after 2.0 s",
                        "  result true",
                        "succeeded",
                        "{\"id\":7,\"paid\":true}");
        assertThat(console.err()).contains("PayFunction", "--set");
    }

    @Test
    void anExecutionThatFailsExitsWith1AndItsHistoryIsKept() throws IOException {
        assertThat(run("--mock", "declined.json", "--history", "history.json")).isEqualTo(1);
        assertThat(console.out()).endsWith("failed Refused: no money\n");
        var events = Json.parse(Files.readString(folder.resolve("history.json")), "history")
                .path("events");
        assertThat(events.path(0).path("type").asString()).isEqualTo("ExecutionStarted");
        assertThat(events.size()).isGreaterThan(8);

        assertThat(console.execute("states", "graph", "order.asl.json", "--history", "history.json"))
                .isZero();
        assertThat(console.out()).contains("class s2 caught", "class s3 failed");
    }

    @Test
    void aTaskWithoutAMockIsNamedWithWhatToDo() {
        assertThat(run("--json")).isEqualTo(2);
        var document = Json.parse(console.out(), "end");
        assertThat(document.path("status").asString()).isEqualTo("FAILED");
        assertThat(document.at("/path/1").asString()).isEqualTo("Pay");
        assertThat(console.err()).contains("'Pay'", "--mock", "{\"STATE\": {\"return\":");
    }

    @Test
    void aTestCaseOfStepFunctionsLocalIsPlayed() throws IOException {
        Files.writeString(folder.resolve("MockConfigFile.json"), """
                {"StateMachines": {"order": {"TestCases": {
                    "Happy": {"Pay": "Paid"}, "Sad": {"Pay": "Declined"}}}},
                 "MockedResponses": {
                    "Paid": {"0": {"Return": "yes"}},
                    "Declined": {"0": {"Throw": {"Error": "Declined", "Cause": "no"}}}}}""");

        assertThat(run("--mock", "MockConfigFile.json", "--test-case", "Happy")).isZero();
        assertThat(console.out()).endsWith("{\"paid\":\"yes\"}\n");
        assertThat(run("--mock", "MockConfigFile.json", "--test-case", "Hapy")).isEqualTo(2);
        assertThat(console.err()).contains("Did you mean 'Happy'?");
        assertThat(run("--mock", "MockConfigFile.json")).isEqualTo(2);
        assertThat(console.err()).contains("Happy, Sad");
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"Pay\": {\"retrun\": 1}}");

        refused("neither a file nor JSON", "--input", "nowhere.json");
        refused("retrun", "--mock", "bad.json");
        refused("There is no such file. Did you mean 'mocks.json'?", "--mock", "mock.json");
        refused("Leave --test-case away", "--mock", "mocks.json", "--test-case", "A");
        assertThat(console.out()).isEmpty();
    }

    private void refused(String why, String... options) {
        assertThat(run(options)).isEqualTo(2);
        assertThat(console.err()).contains(why).doesNotContain("\tat ");
    }
}
