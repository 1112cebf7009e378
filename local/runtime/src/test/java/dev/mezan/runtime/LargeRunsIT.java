package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.core.payload.Payloads;
import dev.mezan.core.run.TaskOutcome;
import dev.mezan.runtime.meter.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs whose stages and values are larger than what one state may hold, on the engine and the stores. */
class LargeRunsIT {
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
    void aStageOfManyBatchesKeepsEveryOutcome() {
        var run = SUITE.run("""
                {"name": "many", "version": "1.0.0", "tasks": [
                  {"id": "each", "agent": "echo", "forEach": "{% [1..100] %}", "input": {"payload": "{% $item %}"}},
                  {"id": "sum", "agent": "echo", "after": ["each"], "input": {"payload": "{% $sum($tasks.each.payload) %}"}}
                ]}""", "{}");

        assertThat(run.summary().status()).as(run.errors().toString()).isEqualTo("succeeded");
        assertThat(run.counts().orElseThrow().succeeded()).isEqualTo(101);
        assertThat(run.result().orElseThrow().at("/sum/payload").asInt()).isEqualTo(5050);
    }

    @Test
    void aBatchTooLargeToTravelIsLoadedAndItsResultsAreClaimChecks() {
        var run = SUITE.run("""
                {"name": "large", "version": "1.0.0", "tasks": [
                  {"id": "each", "agent": "echo", "forEach": "{% [1..30] %}", "input": {"payload": "{% $input.text %}"}},
                  {"id": "sizes", "agent": "echo", "after": ["each"],
                   "input": {"payload": "{% $sum($map($tasks.each, function($r) { $length($r.payload) })) %}"}}
                ], "aggregate": {"output": "{% $tasks.sizes.payload %}"}}""", "{\"text\":\"" + "x".repeat(50_000) + "\"}");

        assertThat(run.summary().status()).as(run.errors().toString()).isEqualTo("succeeded");
        assertThat(run.result().orElseThrow().asInt()).isEqualTo(30 * 50_000);
        assertThat(run.outcomes().stream().filter(outcome -> outcome.task().startsWith("each")))
                .hasSize(30)
                .allMatch(LargeRunsIT::isClaim);
    }

    @Test
    void theDurableLanePaysTransitionsForBatchesAndNotForTasks() {
        var before = transitions();

        var run = SUITE.run("""
                {"name": "durable", "version": "1.0.0", "lane": "durable", "tasks": [
                  {"id": "each", "agent": "echo", "forEach": "{% [1..80] %}", "input": {"payload": "{% $item %}"}}
                ]}""", "{}");

        assertThat(run.counts().orElseThrow().succeeded()).isEqualTo(80);
        await().until(() -> transitions() > before);
        assertThat(transitions() - before).isLessThan(20);
    }

    @Test
    void aGoalIsDecomposedByItsCoordinatorAndItsTasksAreRun() {
        var run = SUITE.run(goal("goal", 12), "{\"n\":12}");

        assertThat(run.summary().status()).as(run.errors().toString()).isEqualTo("succeeded");
        assertThat(run.result().orElseThrow().at("/t12/payload").asInt()).isEqualTo(1);
    }

    @Test
    void aCoordinatorThatGivesMoreTasksThanItMayFailsTheRun() {
        var run = SUITE.run(goal("too-much", 3), "{\"n\":4}");

        assertThat(run.summary().status()).isEqualTo("failed");
        assertThat(run.errors().toString()).contains("3", "4");
    }

    private static String goal(String name, int most) {
        return """
                {"name": "%s", "version": "1.0.0",
                 "goal": {"coordinator": "planner", "input": {"value": "{%% $input.n %%}"}, "maxTasks": %d}}""".formatted(name, most);
    }

    private static boolean isClaim(TaskOutcome outcome) {
        return Payloads.claim(outcome.result().orElseThrow()).isPresent();
    }

    private static double transitions() {
        return SUITE.meter().totals().getOrDefault(Unit.STANDARD_TRANSITION, 0.0);
    }
}
