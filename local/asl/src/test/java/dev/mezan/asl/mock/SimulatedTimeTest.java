package dev.mezan.asl.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulatedTimeTest {
    private static String wait(int seconds) {
        return "{`StartAt`: `W%d`, `States`: {`W%d`: {`Type`: `Wait`, `Seconds`: %d, `End`: true}}}"
                .formatted(seconds, seconds, seconds);
    }

    @Test
    void aYearPassesAtOnce() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE);
        assertThat(simulation.run(wait(31_536_000), "{}")).isInstanceOf(ExecutionResult.Succeeded.class);
        assertThat(simulation.passed()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void branchesWaitSideBySideAndEndInTheOrderOfTheirTimes() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE);
        simulation.run(
                "{`StartAt`: `P`, `States`: {`P`: {`Type`: `Parallel`, `End`: true, `Branches`: [" + wait(30) + ","
                        + wait(10) + "," + wait(20) + "]}}}",
                "{}");
        assertThat(simulation.passed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(simulation.events.stream()
                        .filter(event -> event.type().equals("WaitStateExited"))
                        .map(event -> event.details().fields().get("name")))
                .containsExactly("W10", "W20", "W30");
    }

    @Test
    void aTaskThatTakesTooLongIsTimedOutAtItsTime() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE.with("T", Answers.of(new Answer.Silent())));
        ExecutionResult result = simulation.run(
                "{`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `TimeoutSeconds`: 7, `End`: true}}}",
                "{}");
        assertThat(result).isEqualTo(new ExecutionResult.Failed("States.Timeout", ""));
        assertThat(simulation.passed()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theMachinesTimeoutEndsAllBranches() throws Exception {
        Simulation simulation = new Simulation(Mocks.NONE);
        ExecutionResult result = simulation.run(
                "{`TimeoutSeconds`: 15, `StartAt`: `P`, `States`: {`P`: {`Type`: `Parallel`, `End`: true, `Branches`: ["
                        + wait(30) + "," + wait(10) + "]}}}",
                "{}");
        assertThat(result).isEqualTo(new ExecutionResult.TimedOut());
        assertThat(simulation.passed()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void timeStandsStillForATaskThatReallyTakesItsTime() throws Exception {
        Answer slow = new Answer.Calling(request -> {
            Thread other = Thread.ofVirtual().start(() -> LockSupport.parkNanos(5_000_000));
            other.join();
            return "done";
        });
        Simulation simulation = new Simulation(Mocks.NONE.with("T", Answers.of(slow)));
        String task =
                "{`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `TimeoutSeconds`: 5, `End`: true}}}";
        ExecutionResult result = simulation.run(
                "{`StartAt`: `P`, `States`: {`P`: {`Type`: `Parallel`, `End`: true, `Branches`: [" + wait(3600) + ","
                        + task + "]}}}",
                "1");
        assertThat(result).isEqualTo(new ExecutionResult.Succeeded(List.of(1, "done")));
    }

    @Test
    void manyIterationsWaitTogether() throws Exception {
        Simulation simulation = new Simulation(
                Mocks.NONE.with("T", Answers.of(new Answer.Delayed(Duration.ofMinutes(1), Answer.echo()))));
        ExecutionResult result = simulation.run(
                "{`StartAt`: `M`, `States`: {`M`: {`Type`: `Map`, `MaxConcurrency`: 10, `End`: true, `ItemProcessor`: "
                        + "{`StartAt`: `T`, `States`: {`T`: {`Type`: `Task`, `Resource`: `arn:t`, `End`: true}}}}}}",
                java.util.stream.IntStream.range(0, 100).boxed().toList().toString());
        assertThat(result).isInstanceOf(ExecutionResult.Succeeded.class);
        assertThat(simulation.passed()).isEqualTo(Duration.ofMinutes(10));
    }

    @RepeatedTest(50)
    void branchesThatWaitInStepsTakeTurnsInTheOrderOfTime(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder branches = new StringBuilder();
        int longest = 0;
        for (int branch = 0; branch < 8; branch++) {
            int first = random.nextInt(1, 100);
            int second = random.nextInt(1, 100);
            longest = Math.max(longest, first + second);
            branches.append(branch == 0 ? "" : ",").append("""
                    {`StartAt`: `A%1$d`, `States`: {`A%1$d`: {`Type`: `Wait`, `Seconds`: %2$d, `Next`: `B%1$d`},
                     `B%1$d`: {`Type`: `Wait`, `Seconds`: %3$d, `End`: true}}}
                    """.formatted(branch, first, second));
        }
        Simulation simulation = new Simulation(Mocks.NONE);
        simulation.run(
                "{`StartAt`: `P`, `States`: {`P`: {`Type`: `Parallel`, `End`: true, `Branches`: [" + branches + "]}}}",
                "{}");
        assertThat(simulation.passed()).isEqualTo(Duration.ofSeconds(longest));
        assertThat(simulation.events).isSortedAccordingTo(Comparator.comparing(HistoryEvent::timestamp));
    }
}
