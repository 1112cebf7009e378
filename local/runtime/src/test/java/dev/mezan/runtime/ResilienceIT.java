package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.RetryBudgetTable;
import dev.mezan.catalog.Names;
import dev.mezan.core.failure.FailureKind;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskError;
import dev.mezan.core.run.TaskOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** What a task meets when its agent fails: the handlers, the state machine and the tables of the suite itself. */
class ResilienceIT {
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
    void whatMayPassIsTriedAgainAndTheOutcomeSaysHowOften() {
        var outcome = outcome("unsteady", "'transient','transient','ok'", "");

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(outcome.attempts()).isEqualTo(3);
        assertThat(text(outcome)).isEqualTo("ok at 3");
        assertThat(outcome.causes())
                .hasSize(2)
                .allSatisfy(cause -> assertThat(cause)
                        .isEqualTo(new TaskError(
                                "java.io.IOException",
                                "connection reset",
                                java.util.Optional.of(FailureKind.TRANSIENT))));
    }

    @Test
    void whatDoesNotPassFailsOnceItsRetriesAreUsedUp() {
        var outcome = outcome("unsteady", "'transient'", "");

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.attempts()).isEqualTo(4);
        assertThat(outcome.error().orElseThrow().name()).isEqualTo("java.io.IOException");
        assertThat(outcome.reason()).contains("its 3 retries are used up");
        assertThat(outcome.causes()).hasSize(4);
    }

    @Test
    void anAgentsOwnRuleComesFirst() {
        var outcome = outcome("unsteady", "'own'", "");

        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.error().orElseThrow().kind()).contains(FailureKind.PERMANENT);
        assertThat(outcome.error().orElseThrow().name()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void whoIsThrottledWaitsAsLongAsItIsToldAndTakesNoRetry() {
        var outcome = outcome("unsteady", "'throttled','throttled','throttled','throttled','throttled','ok'", "");

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(outcome.attempts()).isEqualTo(6);
        assertThat(outcome.durationMs()).isGreaterThanOrEqualTo(1_500);
        assertThat(outcome.causes()).isEmpty();
    }

    @Test
    void anAttemptThatHangsIsATimeoutAndTheNextOneMayAnswer() {
        var outcome = outcome("unsteady", "'hang','ok'", "");

        assertThat(text(outcome)).isEqualTo("ok at 2");
        assertThat(outcome.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.kind()).contains(FailureKind.TIMEOUT));
    }

    @Test
    void aResultThatItsSchemaForbidsIsTriedAgainAndKept() {
        assertThat(text(outcome("unsteady", "'invalid','ok'", ""))).isEqualTo("ok at 2");

        var failed = outcome("unsteady", "'invalid'", "").error().orElseThrow();

        assertThat(failed.kind()).contains(FailureKind.INVALID_RESULT);
        var place = failed.cause()
                .replaceAll("(?s).*kept at s3://([^/]+)/([^)]+)\\).*", "$1 $2")
                .split(" ");
        assertThat(place).hasSize(2);
        var kept = SUITE.suite()
                .clients()
                .s3()
                .getObject(get -> get.bucket(place[0]).key(place[1]), ResponseTransformer.toBytes());
        // An agent's records are written without their nulls, and so they are held to the schema.
        assertThat(kept.asString(StandardCharsets.UTF_8)).isEqualTo("{}");
    }

    @Test
    void whatIsPermanentGoesStraightToTheFallbackWhichTheOutcomeNames() {
        var outcome = outcome("doomed", "'permanent'", "ok");

        assertThat(outcome.outcome()).isEqualTo(Outcome.DEGRADED);
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.answeredBy()).contains("degraded:simple");
        assertThat(outcome.reason())
                .contains("simple answered in its place, because of IllegalArgumentException: no such card"
                        + " (the failure is permanent)");
    }

    @Test
    void eachFallbackAnswersInItsTurn() {
        outcome("guarded", "'permanent'", "cached", "good");
        var cached = outcome("guarded", "'permanent'", "cached", "bad");
        var degraded = outcome("guarded", "'permanent'", "degraded", "bad");
        var byDefault = outcome("guarded", "'permanent'", "transient", "bad");

        assertThat(cached.answeredBy()).contains("cached");
        assertThat(text(cached)).isEqualTo("good");
        assertThat(degraded.answeredBy()).contains("degraded:simple");
        assertThat(degraded.causes())
                .extracting(TaskError::name)
                .containsExactly("java.lang.IllegalArgumentException", "Mezan.NotCached");
        assertThat(byDefault.answeredBy()).contains("default");
        assertThat(text(byDefault)).isEqualTo("by default");
        assertThat(byDefault.causes())
                .extracting(TaskError::name)
                .containsExactly("java.lang.IllegalArgumentException", "Mezan.NotCached", "java.io.IOException");
    }

    @Test
    void allExhaustedIsFailedWithTheWholeChainOfCauses() {
        var outcome = outcome("doomed", "'transient'", "permanent");

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.error().orElseThrow().name()).isEqualTo("java.io.IOException");
        assertThat(outcome.causes())
                .extracting(TaskError::name)
                .containsExactly(
                        "java.io.IOException",
                        "java.io.IOException",
                        "java.io.IOException",
                        "java.io.IOException",
                        "java.lang.IllegalArgumentException");
    }

    @Test
    void anAgentThatFailsFiveTimesIsSpared() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var outcome = outcome("dead", "'transient'", "");
            assertThat(outcome.error().orElseThrow().name()).isEqualTo("Mezan.CircuitOpen");
            assertThat(outcome.attempts()).isZero();
        });
    }

    @Test
    void aBudgetHasTenRetriesAndAShareOfTheCallsInEachWindow() {
        var now = Instant.parse("2026-03-14T01:59:20Z");
        var budgets = budgets(now);

        for (var retry = 0; retry < 10; retry++) {
            assertThat(budgets.spend("f", 0.2, false)).isTrue();
        }
        assertThat(budgets.spend("f", 0.2, false)).isFalse();
        budgets.called("f", 0.2, 5);
        assertThat(budgets.spend("f", 0.2, false)).isTrue();
        for (var call = 0; call < 4; call++) {
            assertThat(budgets.spend("f", 0.2, true)).as("call " + call).isFalse();
        }
        assertThat(budgets.spend("f", 0.2, true)).isTrue();
        assertThat(budgets(now.plusSeconds(9)).spend("f", 0.2, false)).isFalse();
        assertThat(budgets(now.plusSeconds(10)).spend("f", 0.2, false)).isTrue();
    }

    private static RetryBudgetTable budgets(Instant now) {
        return new RetryBudgetTable(SUITE.suite().clients().dynamoDb(), Names.CONTROL, () -> now);
    }

    private static String text(TaskOutcome outcome) {
        return outcome.result().orElseThrow().path("text").asString();
    }

    private static TaskOutcome outcome(String agent, String attempts, String simple) {
        return outcome(agent, attempts, simple, "it");
    }

    private static TaskOutcome outcome(String agent, String attempts, String simple, String task) {
        var document = """
                {"name": "resilience-%d", "version": "1.0.0", "tasks": [
                  {"id": "%s", "agent": "%s", "input": {"attempts": [%s], "simple": "%s"}, "timeoutSeconds": 2,
                   "criticality": "optional"}
                ]}""".formatted(
                        Math.floorMod((agent + attempts + simple + task).hashCode(), 1_000_000),
                        task,
                        agent,
                        attempts.replace('\'', '"'),
                        simple);
        return SUITE.run(document, "{}").outcomes().getFirst();
    }
}
