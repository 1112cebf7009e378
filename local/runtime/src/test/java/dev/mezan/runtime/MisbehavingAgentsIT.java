package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.BucketObjects;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.catalog.Names;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever an agent does, it is its task's outcome and the suite goes on. */
class MisbehavingAgentsIT {
    private static final TestingSuite SUITE = new TestingSuite();

    @BeforeAll
    static void ready() {
        SUITE.ready();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void anAgentThatThrowsFailsItsTaskWithItsOwnWords() {
        var outcome = outcomeOf("thrower", "required");

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.error().orElseThrow().name()).contains("IllegalStateException");
        assertThat(outcome.error().orElseThrow().cause()).contains("the card was declined");
    }

    @Test
    void anAgentThatThrowsAnErrorFailsItsTaskAndNothingElse() {
        assertThat(outcomeOf("breaker", "required").error().orElseThrow().name())
                .contains("StackOverflowError");
        assertThat(outcomeOf("thrower", "required").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAgentThatEndsTheProcessFailsItsTaskAndTheSuiteLives() {
        var error = outcomeOf("quitter", "optional").error().orElseThrow();

        assertThat(error.name()).as(error.cause()).isEqualTo("Runtime.ExitError");
        assertThat(error.cause()).contains("Runtime exited with error: exit status 7");
    }

    @Test
    void anAgentThatWantsAllMemoryFailsItsTaskAlone() {
        assertThat(outcomeOf("greedy", "optional").error().orElseThrow().name()).contains("OutOfMemoryError");
        assertThat(outcomeOf("thrower", "optional").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAgentThatLeavesThreadsRunningFailsTheTaskThatLeavesTooMany() {
        var error = outcomeOf("leaker", "optional").error().orElseThrow();

        assertThat(error.cause()).contains("1100 threads");
    }

    @Test
    void anAgentThatIgnoresInterruptionIsLeftBehindAndItsNextTaskGetsAnInstanceOfItsOwn() {
        assertThat(outcomeOf("deaf", "optional").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcomeOf("deaf", "required").outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anAgentThatHangsFailsByItsTasksTimeout() {
        var outcome = outcomeOf("hanger", "optional");

        assertThat(outcome.error().orElseThrow().name()).isEqualTo("States.Timeout");
        assertThat(outcome.durationMs()).isBetween(900L, 10_000L);
    }

    @Test
    void aResultThatItsSchemaForbidsFailsTheTaskAndNamesThePlace() {
        var outcome = outcomeOf("liar", "required");

        assertThat(outcome.error().orElseThrow().name()).contains("InvalidResult");
        assertThat(outcome.error().orElseThrow().cause()).contains("liar", "'text'");
    }

    @Test
    void aResultOfSevenMegabytesTravelsAsAClaimCheck() {
        var outcome = outcomeOf("talker", "required");

        assertThat(outcome.outcome()).as(outcome.error().toString()).isEqualTo(Outcome.SUCCEEDED);
        var objects = new Payloads(new BucketObjects(SUITE.suite().clients(), Names.OBJECTS));
        assertThat(objects.resolve(outcome.result().orElseThrow()).path("text").asString())
                .hasSize(7 * 1024 * 1024);
    }

    @Test
    void anOptionalTaskThatFailsDegradesTheRunAndARequiredOneFailsIt() {
        assertThat(run("thrower", "optional").summary().status()).isEqualTo("degraded");
        assertThat(run("thrower", "required").summary().status()).isEqualTo("failed");
    }

    private static TaskOutcome outcomeOf(String agent, String criticality) {
        return run(agent, criticality).outcomes().getFirst();
    }

    private static RunDetail run(String agent, String criticality) {
        var document = """
                {"name": "%s-%s", "version": "1.0.0", "tasks": [
                  {"id": "it", "agent": "%s", "input": {"value": 1}, "timeoutSeconds": %d, "criticality": "%s"}
                ]}""".formatted(agent, criticality, agent, timeout(agent), criticality);
        return SUITE.run(document, "{}");
    }

    /** Only those that never end are to run out of time, however busy the machine is. */
    private static int timeout(String agent) {
        return agent.equals("hanger") || agent.equals("deaf") ? 1 : 20;
    }
}
