package dev.mezan.asl.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.Time;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MockTasksTest {
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";

    private static String task(String resource, String arguments) {
        return """
                {`QueryLanguage`: `JSONata`, `StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `%s`,
                 `Arguments`: %s, `End`: true, `Retry`: [{`ErrorEquals`: [`States.ALL`], `MaxAttempts`: 2}],
                 `Catch`: [{`ErrorEquals`: [`States.ALL`], `Next`: `Caught`, `Output`: `{%% $states.errorOutput.Error %%}`}]},
                 `Caught`: {`Type`: `Pass`, `End`: true}}}
                """.formatted(resource, arguments);
    }

    private static Answers returning(Object value) {
        return Answers.of(new Answer.Returning(value));
    }

    @Test
    void theMostParticularMockAnswers() throws Exception {
        Mocks mocks = Mocks.NONE
                .with("*", returning("any"))
                .with("lambda:invoke", returning("integration"))
                .with("arn:aws:states:::sqs:sendMessage", returning("resource"))
                .with("function:pay", returning("function"));
        assertThat(new Simulation(mocks).run(task(INVOKE, "{`FunctionName`: `pay`}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("function"));
        assertThat(new Simulation(mocks)
                        .run(task(INVOKE, "{`FunctionName`: `arn:aws:lambda:us-east-1:1:function:pay`}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("function"));
        assertThat(new Simulation(mocks).run(task(INVOKE, "{`FunctionName`: `ship`}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("integration"));
        assertThat(new Simulation(mocks).run(task("arn:aws:states:::sqs:sendMessage", "{}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("resource"));
        assertThat(new Simulation(mocks).run(task("arn:aws:states:::sns:publish", "{}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("any"));
        assertThat(new Simulation(mocks.with("T", returning("state"))).run(task(INVOKE, "{}"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded("state"));
    }

    @Test
    void callsThatWereAnsweredBeforeCount() throws Exception {
        var answers = new Answers(List.of(new Answer.Returning(1), new Answer.Returning(2)), Answers.Afterwards.FAIL);
        var tasks = MockTasks.of(Mocks.NONE.with("T", answers), Time.system()).after(Map.of("T", 1));
        var context = new ExecutionContext("e", "run-1", "r", Instant.EPOCH, "m", "machine", Optional.empty());
        var engine = new Engine(EnginePorts.of(tasks), EngineLimits.DEFAULTS);
        assertThat(engine.run(Simulation.machine(task(INVOKE, "{}")), context, Map.of(), History.none()))
                .isEqualTo(new ExecutionResult.Succeeded(2));
    }

    @Test
    void aTaskThatNothingAnswersIsAProblemThatNoCatchHides() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE);
        assertThat(simulation.run(task(INVOKE, "{}"), "{}"))
                .isInstanceOfSatisfying(
                        ExecutionResult.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo("States.Runtime"));
        assertThat(simulation.tasks().problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "No mock answers the Task 'T' (arn:aws:states:::lambda:invoke). Mock its state, its resource,"
                                + " its integration, or \"*\" for every task.");
    }

    @Test
    void aCallPastTheLastAnswerIsAProblemIfTheMockSaysSo() throws Exception {
        Answers once = Answers.of(new Answer.Failing("Boom", "c"));
        Simulation lasting = new Simulation(Mocks.NONE.with("T", once));
        assertThat(lasting.run(task(INVOKE, "{}"), "{}")).isEqualTo(new ExecutionResult.Succeeded("Boom"));
        assertThat(lasting.tasks().calls()).hasSize(3);
        Simulation strict = new Simulation(Mocks.NONE.with("T", once.thenNoMore()));
        strict.run(task(INVOKE, "{}"), "{}");
        assertThat(strict.tasks().problems())
                .containsExactly(
                        "The mock 'T' has 1 answers, but this is call number 2. Give it more answers, or let its"
                                + " last one stay.");
    }

    @Test
    void callsKeepWhatTheTaskWasAskedAndWhen() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE.with(
                "T", Answers.of(new Answer.Failing("Boom", "c")).then(new Answer.Calling(request -> request.retry()))));
        assertThat(simulation.run(task(INVOKE, "{`a`: `{% $states.input.n + 1 %}`}"), "{`n`: 1}"))
                .isEqualTo(new ExecutionResult.Succeeded(1));
        List<Call> calls = simulation.tasks().calls();
        assertThat(calls)
                .extracting(call -> call.request().arguments())
                .containsExactly(Map.of("a", 2), Map.of("a", 2));
        assertThat(calls).extracting(Call::mock).containsExactly("T", "T");
        assertThat(calls.get(1).at()).isEqualTo(calls.get(0).at().plusSeconds(1));
    }

    private static String waiting(String resource) {
        return """
                {`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `%s`, `End`: true,
                 `Parameters`: {`token.$`: `$$.Task.Token`}, `TimeoutSeconds`: 600, `HeartbeatSeconds`: 60}}}
                """.formatted(resource);
    }

    @Test
    void aSilentTaskWithATokenMissesItsHeartbeat() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE.with("T", Answers.of(new Answer.Silent())));
        assertThat(simulation.run(waiting("arn:aws:states:::sqs:sendMessage.waitForTaskToken"), "{}"))
                .isEqualTo(new ExecutionResult.Failed("States.HeartbeatTimeout", ""));
        assertThat(simulation.passed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(simulation.events.stream().map(HistoryEvent::type))
                .containsSubsequence(
                        "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskTimedOut", "ExecutionFailed");
    }

    @Test
    void anActivityIsTakenByAWorker() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE.with("T", returning(1)));
        assertThat(simulation.run(waiting("arn:aws:states:us-east-1:123456789012:activity:judge"), "{}"))
                .isEqualTo(new ExecutionResult.Succeeded(1));
        assertThat(simulation.events.stream().map(HistoryEvent::type))
                .containsSubsequence("ActivityScheduled", "ActivityStarted", "ActivitySucceeded");
    }
}
