package dev.mezan.asl.junit;

import static dev.mezan.asl.junit.Answering.echoing;
import static dev.mezan.asl.junit.Answering.returningJson;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.asl.coverage.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class MessagesTest {
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Get", "States": {
              "Get": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Next": "Both"},
              "Both": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "Slow", "States": {"Slow": {"Type": "Wait", "Seconds": 60, "End": true}}},
                {"StartAt": "Fast", "States": {"Fast": {"Type": "Pass", "Output": "{% $uuid() %}", "End": true}}}]}}}
            """;

    private final StateMachineTest machine = StateMachineTest.of(Definition.of("get", MACHINE));

    @TempDir
    @SuppressWarnings("NullAway") // JUnit sets it.
    Path folder;

    @Test
    void aDifferenceInTheOutputSaysWhereItIs() {
        Run run = machine.mock("Get", returningJson("{\"a\": {\"b\": 1, \"d\": 2}}"))
                .runState("Get", "{}");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThat(run).hasOutput("{\"a\": {\"b\": 2, \"c\": []}}"))
                .withMessage("""
                        output differs:
                          /a/b: expected 2 but was 1
                          /a/c: expected [] but is missing
                          /a/d: not expected but was 2
                        The execution SUCCEEDED with {"a":{"b":1,"d":2}}
                        after PT0S by Get -> Both""");
    }

    @Test
    void aTaskWithoutAMockFailsTheTestEvenIfItsFailureWereCaught() {
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> machine.run("{}"))
                .withMessageContaining(
                        "No mock answers the Task 'Get' (arn:aws:states:::dynamodb:getItem). Mock its state");
    }

    @Test
    void aDefinitionThatCannotRunSaysWhy() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Definition.of("bad", MACHINE.replace("\"Next\": \"Both\"", "\"Next\": \"Bath\"")))
                .withMessageStartingWith("bad cannot run:\n  ")
                .withMessageContaining("MISSING_TRANSITION_TARGET")
                .withMessageContaining("/States/Get/Next");
    }

    @Test
    void aSnapshotIsWrittenOnceAndThenHeldAgainst() throws IOException {
        StateMachineTest mocked = machine.mock("*", echoing());
        Snapshots snapshots = new Snapshots(folder, Snapshots.Mode.WRITE_MISSING);
        snapshots.check("get", mocked.run("1"));
        String written = Files.readString(folder.resolve("get.json"));
        assertThat(written).contains("\"name\":\"Fast\",\"output\":\"uuid-1\"").contains("\"after\":\"PT1M\"");
        assertThat(written.indexOf("\"Fast\"")).isLessThan(written.indexOf("\"Slow\""));
        for (int seed = 1; seed < 50; seed++) {
            snapshots.check("get", mocked.seed(seed).run("1"));
        }
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> snapshots.check("get", mocked.run("2")))
                .withMessageContaining("- ")
                .withMessageContaining(
                        "+   {\"id\":1,\"previous\":0,\"after\":\"PT0S\",\"type\":\"ExecutionStarted\",\"input\":2")
                .withMessageContaining("-Dasl.snapshots=update");
        new Snapshots(folder, Snapshots.Mode.UPDATE).check("get", mocked.run("2"));
        new Snapshots(folder, Snapshots.Mode.REQUIRE).check("get", mocked.run("2"));
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> new Snapshots(folder, Snapshots.Mode.REQUIRE).check("other", mocked.run("2")))
                .withMessageContaining("there is no snapshot");
    }

    @Test
    void tooLittleCoverageFailsAndSaysWhatIsMissing() {
        Coverage coverage = Coverage.of(machine.definition().machine());
        machine.coveredBy(coverage).mock("Get", echoing()).runState("Get", "{}");
        CoverageFiles.Written written = new CoverageFiles(folder).write("get", coverage.report());
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> written.check(50))
                .withMessageContaining("the tests go through 33.3 % of get, less than 50.0 %")
                .withMessageContaining("Slow: Wait");
        written.check(33);
        assertThat(folder.resolve("get.html")).exists();
    }

    @Test
    void aFailingSeedIsToldAndDoesTheSameAgain() {
        RandomFailures random =
                machine.mock("*", echoing()).randomFailures().share(0.1).errors("Odd");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(
                        () -> random.forSeeds(1000, "{}", run -> assertThat(run).succeeded()))
                .withMessageMatching(
                        "(?s)seed (\\d+) \\(run it alone with -Dasl\\.seed=\\1\\): status: expected SUCCEEDED but was FAILED.*Odd.*")
                .satisfies(failure -> {
                    long seed =
                            Long.parseLong(String.valueOf(failure.getMessage()).split(" ")[1]);
                    assertThat(random.run(seed, "{}")).failedWith("Odd");
                });
    }
}
