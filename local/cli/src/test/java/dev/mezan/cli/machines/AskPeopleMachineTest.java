package dev.mezan.cli.machines;

import static dev.mezan.asl.junit.Answering.failing;
import static dev.mezan.asl.junit.Answering.returning;
import static dev.mezan.asl.junit.Answering.returningPayload;
import static dev.mezan.asl.junit.StateMachineAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.junit.AslTest;
import dev.mezan.asl.junit.StateMachineTest;
import dev.mezan.asl.mock.Answers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people are asked, reminded and waited for. */
@Timeout(120)
@AslTest(
        value = "../../statemachines/ask-people.asl.json",
        substitutions = {"AskFunction=ask", "RemindFunction=remind", "DurableStateMachine=arn:durable"},
        minimumCoverage = 100)
class AskPeopleMachineTest {
    private static final String TWO = """
            {"run": "r", "tenant": "t", "name": "r.1", "state": "s",
             "people": [{"task": "a", "waitSeconds": 60}, {"task": "b", "waitSeconds": 90}]}
            """;
    private static final String ONE = """
            {"run": "r", "tenant": "t", "name": "r.1", "state": "s", "people": [{"task": "a", "waitSeconds": 60}]}
            """;
    private static final Answers ANSWERED = returning(Map.of("status", "answered", "answer", Map.of("x", 1)));
    private static final Answers SILENT = failing("States.Timeout", "nobody");
    private static final Answers AGAIN = returningPayload(Map.of("next", "ask", "status", "open", "waitSeconds", 30));

    private final StateMachineTest asking;

    AskPeopleMachineTest(StateMachineTest machine) {
        this.asking = machine.mock("AskPerson", ANSWERED)
                .mock("Remind", AGAIN)
                .mock("Resume", returning(Map.of("ExecutionArn", "arn:e")));
    }

    @Test
    void whenAllHaveAnsweredTheRunGoesOnInTheDurableLane() {
        var run = asking.run(TWO);

        assertThat(run.callsOf("AskPerson"))
                .extracting(call -> String.valueOf(call.request().arguments()))
                .hasSize(2)
                .anyMatch(arguments -> arguments.contains("task=a"))
                .anyMatch(arguments -> arguments.contains("task=b"));
        assertThat(run)
                .succeeded()
                .didNotVisit("Remind")
                .called("Resume")
                .withArguments("""
                        {"StateMachineArn": "arn:durable", "Name": "r.1",
                         "Input": "{\\"resume\\":{\\"run\\":\\"r\\",\\"state\\":\\"s\\",\\"people\\":[{\\"task\\":\\"a\\",\\"status\\":\\"answered\\"},{\\"task\\":\\"b\\",\\"status\\":\\"answered\\"}]}}"}
                        """);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndAskedAgainForAsLongAsTheFunctionSays() {
        var run = asking.mock("AskPerson", SILENT.times(2).then(ANSWERED)).run(ONE);

        assertThat(run).succeeded().called("Remind").times(2);
        assertThat(run.visitsOf("AskPerson")).hasSize(3);
    }

    @Test
    void aDeadlineEndsTheWaitAndTheRunGoesOn() {
        assertThat(asking.mock("AskPerson", SILENT)
                        .mock("Remind", returningPayload(Map.of("next", "ended", "status", "expired")))
                        .run(ONE))
                .hasOutput("{\"name\": \"r.1\", \"people\": [{\"task\": \"a\", \"status\": \"expired\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AskPerson", "Remind"})
    void whatCannotAskEndsTheWaitSoThatTheRunSaysWhy(String state) {
        StateMachineTest broken = asking.mock("AskPerson", SILENT).mock(state, failing("Broken", "c"));
        assertThat(broken.run(ONE))
                .hasOutput("{\"name\": \"r.1\", \"people\": [{\"task\": \"a\", \"status\": \"unasked\"}]}");
    }

    @Test
    void aRunThatGoesOnAlreadyIsNotStartedTwice() {
        assertThat(asking.mock("Resume", failing("Sfn.ExecutionAlreadyExistsException", "it is there"))
                        .run(ONE))
                .succeeded()
                .visited("Resumed")
                .retried("Resume", 0);
    }

    @Test
    void aRunThatCannotBeStartedNowIsTriedForAnHour() {
        Answers busy = failing("Sfn.ThrottlingException", "busy").times(20);
        assertThat(asking.mock("Resume", busy.then(returning(Map.of("ExecutionArn", "arn:e"))))
                        .run(ONE))
                .succeeded()
                .retried("Resume", 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AskPerson", "Remind"})
    void whatLambdaCannotTakeNowIsTriedAgain(String state) {
        Answers busy = failing("Lambda.TooManyRequestsException", "busy").times(8);
        StateMachineTest silentFirst = asking.mock("AskPerson", SILENT.then(ANSWERED));
        var run = state.equals("Remind")
                ? silentFirst.mock("Remind", busy.then(AGAIN)).run(ONE)
                : asking.mock("AskPerson", busy.then(ANSWERED)).run(ONE);
        assertThat(run).succeeded().retried(state, 8);
    }
}
