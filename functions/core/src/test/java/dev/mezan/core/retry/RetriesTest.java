package dev.mezan.core.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant NOW = Instant.parse("2026-03-14T01:59:26Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

    private final CountedBudgets budgets = new CountedBudgets();
    private final Retries retries = new Retries(budgets, new Backoff(new Random(1)), () -> NOW);

    @Test
    void whatMayPassIsTriedAgainAsOftenAsThePolicySays() {
        for (var retry = 0; retry < 3; retry++) {
            assertThat(decide(FailureKind.TRANSIENT, attempt(retry, 300))).isInstanceOf(Verdict.Again.class);
        }
        assertThat(decide(FailureKind.TRANSIENT, attempt(3, 300)))
                .isEqualTo(new Verdict.Enough("its 3 retries are used up"));
        assertThat(decide(FailureKind.TIMEOUT, attempt(0, 300))).isInstanceOf(Verdict.Again.class);
        assertThat(decide(FailureKind.INVALID_RESULT, attempt(0, 300))).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void whatIsPermanentIsNotTriedAgainAndTakesNothingOfTheBudget() {
        assertThat(decide(FailureKind.PERMANENT, attempt(0, 300)))
                .isEqualTo(new Verdict.Enough("the failure is permanent"));
        assertThat(budgets.spent).isZero();
    }

    @Test
    void anAgentWithoutRetriesSaysSo() {
        var failure = Failure.of(FailureKind.TRANSIENT, "E", "");

        assertThat(retries.decide(POLICY.retries(0), attempt(0, 300), failure))
                .isEqualTo(new Verdict.Enough("it has no retries"));
        assertThat(retries.decide(POLICY.retries(1), attempt(1, 300), failure))
                .isEqualTo(new Verdict.Enough("its one retry is used up"));
    }

    @Test
    void noAttemptStartsThatCannotEndBeforeTheDeadline() {
        assertThat(decide(FailureKind.TRANSIENT, attempt(0, 29)))
                .isEqualTo(
                        new Verdict.Enough("another attempt could not end before its deadline, 2026-03-14T01:59:55Z"));
        assertThat(budgets.spent).isZero();
        assertThat(decide(FailureKind.TRANSIENT, attempt(0, 31))).isInstanceOf(Verdict.Again.class);
    }

    @Test
    void beingThrottledTakesNoRetryAndWaitsAsLongAsItWasTold() {
        var told = Failure.of(FailureKind.THROTTLED, "E", "").after(Duration.ofSeconds(12));

        var verdict = retries.decide(POLICY, new Attempt("f", 3, 7, TIMEOUT, NOW.plusSeconds(300)), told);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Again.class,
                        again -> assertThat(again.pause()).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(22)));
        assertThat(budgets.spent).isZero();
        assertThat(retries.decide(POLICY, attempt(0, 41), told)).isInstanceOf(Verdict.Enough.class);
    }

    @Test
    void aFailureThatSaysWhenToComeBackIsNotTriedBefore() {
        var failure = Failure.of(FailureKind.TRANSIENT, "E", "").after(Duration.ofSeconds(20));

        assertThat(retries.decide(POLICY, attempt(0, 300), failure))
                .isEqualTo(new Verdict.Again(Duration.ofSeconds(20)));
    }

    @Test
    void aBudgetThatIsSpentEndsIt() {
        budgets.left = 1;

        assertThat(decide(FailureKind.TRANSIENT, attempt(0, 300))).isInstanceOf(Verdict.Again.class);
        assertThat(decide(FailureKind.TRANSIENT, attempt(1, 300)))
                .isEqualTo(new Verdict.Enough("its agent's retry budget is spent"));
        assertThat(budgets.calls).isEqualTo(1);
    }

    private Verdict decide(FailureKind kind, Attempt attempt) {
        return retries.decide(POLICY, attempt, Failure.of(kind, "E", ""));
    }

    private static Attempt attempt(int retries, int secondsLeft) {
        return new Attempt(
                "f", retries, 0, TIMEOUT, NOW.plusSeconds(secondsLeft).plusMillis(retries == 0 ? 0 : 1));
    }

    private static final class CountedBudgets implements RetryBudgets {
        private int left = Integer.MAX_VALUE;
        private int spent;
        private int calls;

        @Override
        public boolean spend(String target, double share, boolean first) {
            calls += first ? 1 : 0;
            if (spent >= left) {
                return false;
            }
            spent++;
            return true;
        }

        @Override
        public void called(String target, double share, int more) {
            calls += more;
        }
    }
}
