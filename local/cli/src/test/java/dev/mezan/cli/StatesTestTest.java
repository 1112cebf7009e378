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

class StatesTestTest {
    @TempDir
    private Path folder = Path.of("");

    private TestingConsole console = new TestingConsole(folder, Map.of());

    @BeforeEach
    void files() throws IOException {
        console = new TestingConsole(folder, Map.of());
        Files.writeString(folder.resolve("sign.asl.json"), """
                {"StartAt": "Sign?", "States": {
                  "Sign?": {"Type": "Choice", "Choices": [
                      {"Variable": "$.n", "NumericLessThan": 0, "Next": "Negative"}], "Default": "Positive"},
                  "Negative": {"Type": "Pass", "Result": {"sign": "-"}, "End": true},
                  "Positive": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                      "Parameters": {"FunctionName": "f"}}}}""");
    }

    private void cases(String cases) throws IOException {
        Files.writeString(folder.resolve("sign.test.json"), "{\"cases\": [" + cases + "]}");
    }

    @Test
    void casesThatPassAreToldWithTheCoverage() throws IOException {
        cases("""
                {"name": "below zero", "input": {"n": -1},
                 "expect": {"output": {"sign": "-"}, "path": ["Sign?", "Negative"]}}""");

        assertThat(console.execute("states", "test", "sign.asl.json")).isZero();
        assertThat(console.lines())
                .startsWith("sign.asl.json", "  ok    below zero")
                .contains("  coverage 60.0 % of 5 places", "    not gone through: Positive")
                .endsWith("1 passed, 0 failed");
        assertThat(console.execute("states", "test", "sign.asl.json", "--min-coverage", "80"))
                .isEqualTo(1);
        assertThat(console.out()).contains("60.0 %, less than 80.0 %");
    }

    @Test
    void whatDiffersIsToldPlaceByPlace() throws IOException {
        cases("""
                {"name": "wrong", "input": {"n": -1}, "expect": {
                   "output": {"sign": "+"}, "path": ["Sign?", "Positive"], "visits": {"Negative": 2}}},
                {"name": "fails", "input": {"n": 1}, "mocks": {"Positive": {"error": "Boom", "cause": "why"}},
                 "expect": {"error": "Bang", "cause": "because"}},
                {"name": "not mocked", "input": {"n": 1}, "expect": {}}""");

        assertThat(console.execute("states", "test", "sign.asl.json")).isEqualTo(1);
        assertThat(console.out())
                .contains("FAIL  wrong", "output: /sign: expected \"+\" but was \"-\"")
                .contains("path: expected Sign? → Positive but was Sign? → Negative")
                .contains("visits: expected 2 of Negative but there were 1")
                .contains("error: expected Bang but was Boom")
                .contains("cause: expected to contain 'because' but was (Boom: why)")
                .contains("FAIL  not mocked", "'Positive'")
                .endsWith("0 passed, 3 failed\n");
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        cases("{\"name\": \"a\", \"input\": {\"n\": -1}, \"expect\": {}}");

        assertThat(console.execute("states", "test", "sign.asl.json", "--json")).isZero();
        var document = Json.parse(console.out(), "report");
        assertThat(document.path("passed").asInt()).isEqualTo(1);
        assertThat(document.at("/machines/0/coverage_percent").asDouble()).isEqualTo(60.0);
    }

    @Test
    void aMissingTestDocumentIsNamed() {
        assertThat(console.execute("states", "test", "sign.asl.json")).isEqualTo(2);
        assertThat(console.err()).contains("sign.test.json: There is no such file");
    }

    @Test
    void ourOwnMachineIsTestedToAllOfIt() {
        var machine = Path.of("../../statemachines/run-task.asl.json")
                .toAbsolutePath()
                .normalize();

        assertThat(console.execute("states", "test", machine.toString(), "--min-coverage", "100"))
                .as(console.out())
                .isZero();
    }
}
