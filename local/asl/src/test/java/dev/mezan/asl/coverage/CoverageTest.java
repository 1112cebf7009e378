package dev.mezan.asl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.mock.Answer;
import dev.mezan.asl.mock.Answers;
import dev.mezan.asl.mock.Mocks;
import dev.mezan.asl.mock.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CoverageTest {
    private static final ExecutionContext CONTEXT = new ExecutionContext(
            "arn:execution", "run-1", "arn:role", Instant.EPOCH, "arn:machine", "machine", Optional.empty());

    private static final String CHOICES = """
            {`QueryLanguage`: `JSONata`, `StartAt`: `Limit`, `States`: {
             `Limit`: {`Type`: `Pass`, `Assign`: {`limit`: 10}, `Next`: `Which`},
             `Which`: {`Type`: `Choice`, `Default`: `Other`, `Choices`: [
               {`Condition`: `{% $states.input > $limit %}`, `Next`: `Same`},
               {`Condition`: `{% $states.input < 0 %}`, `Next`: `Same`},
               {`Condition`: `{% $states.input = 0 %}`, `Next`: `Other`},
               {`Condition`: `{% $states.input = 1 %}`, `Next`: `One`}]},
             `Same`: {`Type`: `Succeed`}, `Other`: {`Type`: `Succeed`}, `One`: {`Type`: `Fail`}}}
            """;

    private static final String HANDLING = """
            {`StartAt`: `P`, `States`: {
             `P`: {`Type`: `Parallel`, `Next`: `Done`,
               `Retry`: [{`ErrorEquals`: [`Never`]}, {`ErrorEquals`: [`Again`, `Fails`], `MaxAttempts`: 1}],
               `Catch`: [{`ErrorEquals`: [`Other`], `Next`: `Caught`}, {`ErrorEquals`: [`Fails`], `Next`: `Caught`}],
               `Branches`: [
                 {`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `Next`: `F`,
                    `Catch`: [{`ErrorEquals`: [`A`], `Next`: `F`}, {`ErrorEquals`: [`States.ALL`], `Next`: `F`}]},
                  `F`: {`Type`: `Fail`, `Error`: `Fails`}}},
                 {`StartAt`: `M`, `States`: {`M`: {`Type`: `Map`, `End`: true, `ItemsPath`: `$.items`, `ItemProcessor`:
                    {`StartAt`: `I`, `States`: {`I`: {`Type`: `Pass`, `End`: true}}}}}}]},
             `Done`: {`Type`: `Succeed`}, `Caught`: {`Type`: `Pass`, `End`: true}}}
            """;

    private static List<String> missing(String definition, Mocks mocks, String... inputs) throws Exception {
        StateMachine machine = Simulation.machine(definition);
        Coverage coverage = Coverage.of(machine);
        for (String input : inputs) {
            Simulation simulation = new Simulation(mocks);
            simulation.run(machine, Json.read(input));
            coverage.add(new ExecutionHistory(CONTEXT, simulation.events));
        }
        return coverage.report().missing().stream()
                .map(place -> place.state() + ": " + place.label())
                .toList();
    }

    @Test
    void rulesThatLeadToTheSameStateAreToldApart() throws Exception {
        assertThat(missing(CHOICES, Mocks.NONE, "11"))
                .containsExactly(
                        "Which: Choices[1] to Same",
                        "Which: Choices[2] to Other",
                        "Which: Choices[3] to One",
                        "Which: Default to Other",
                        "Other: Succeed",
                        "One: Fail");
        assertThat(missing(CHOICES, Mocks.NONE, "-1", "0"))
                .containsExactly(
                        "Which: Choices[0] to Same",
                        "Which: Choices[3] to One",
                        "Which: Default to Other",
                        "One: Fail");
        assertThat(missing(CHOICES, Mocks.NONE, "11", "-1", "0", "1", "5")).isEmpty();
    }

    @Test
    void retriersAndCatchersAreToldByTheErrorsOfWhatFailedWithin() throws Exception {
        Mocks mocks = Mocks.NONE.with(
                "T", Answers.of(new Answer.Delayed(Duration.ofSeconds(1), new Answer.Failing("A", ""))));
        assertThat(missing(HANDLING, mocks, "{\"items\": [1]}"))
                .containsExactly(
                        "P: Retry[0] on Never",
                        "P: Catch[0] of Other to Caught",
                        "T: Catch[1] of States.ALL to F",
                        "Done: Succeed");
    }

    @Test
    void aMapWithoutItemsLeavesItsIterationUncovered() throws Exception {
        Mocks mocks = Mocks.NONE.with("T", Answers.of(new Answer.Silent()));
        assertThat(missing(HANDLING, mocks, "{\"items\": []}"))
                .contains("M: an iteration", "I: Pass")
                .doesNotContain("M: Map");
    }

    @Test
    void reportsSayWhatIsMissing() throws Exception {
        StateMachine machine = Simulation.machine(CHOICES);
        Simulation simulation = new Simulation(Mocks.NONE);
        simulation.run(machine, 5);
        Coverage coverage = Coverage.of(machine);
        coverage.add(new ExecutionHistory(CONTEXT, simulation.events));
        CoverageReport report = coverage.report();
        assertThat(report.percent()).isEqualTo(40.0);
        assertThat(report.percent(Place.Kind.STATE)).isEqualTo(60.0);
        assertThat(report.percent(Place.Kind.CATCHER)).isEqualTo(100.0);
        assertThat(report.text("choices")).isEqualTo("""
                choices: 40.0 % of 10 places, by 1 executions
                       1  Limit (Pass)
                       1  Which (Choice)
                !      0      Choices[0] to Same
                !      0      Choices[1] to Same
                !      0      Choices[2] to Other
                !      0      Choices[3] to One
                       1      Default to Other
                !      0  Same (Succeed)
                       1  Other (Succeed)
                !      0  One (Fail)
                """);
        assertThat(report.html("<choices>"))
                .contains("<h1>&lt;choices&gt;</h1>")
                .contains("<tr class=\"part missing\"><td>Choices[0] to Same</td>");
    }

    @Test
    void visitsKeepTheDelaysOfTheirRetries() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE.with("T", Answers.of(new Answer.Failing("A", ""))));
        simulation.run(
                "{`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `End`: true,"
                        + " `Retry`: [{`ErrorEquals`: [`A`], `BackoffRate`: 3}]}}}",
                "{}");
        assertThat(Visits.of(simulation.events))
                .singleElement()
                .satisfies(visit -> assertThat(visit.retryDelays())
                        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9)));
    }
}
