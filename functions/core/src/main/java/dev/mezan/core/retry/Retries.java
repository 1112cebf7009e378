package dev.mezan.core.retry;

import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.failure.Failure;
import dev.mezan.core.failure.FailureKind;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Decides whether a task is tried again.
 *
 * <p>No attempt starts that can't end in time; no retry is taken that the agent's budget does not have. Being throttled
 * takes no retry: the task waits as long as it was told, until its deadline.
 */
public final class Retries {
    private final RetryBudgets budgets;
    private final Backoff backoff;
    private final InstantSource clock;

    /** Decisions within budgets, by a clock. */
    public Retries(RetryBudgets budgets, Backoff backoff, InstantSource clock) {
        this.budgets = budgets;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** What becomes of a task after a failure. */
    public Verdict decide(RetryPolicy policy, Attempt attempt, Failure failure) {
        if (failure.kind() == FailureKind.PERMANENT) {
            return new Verdict.Enough("the failure is permanent");
        }
        var throttled = failure.kind() == FailureKind.THROTTLED;
        if (!throttled && attempt.retries() >= policy.retries()) {
            return new Verdict.Enough(used(policy.retries()));
        }
        var wait = wait(policy, attempt, failure);
        var ends = clock.instant().plus(wait).plus(attempt.timeout());
        if (ends.isAfter(attempt.deadline())) {
            return new Verdict.Enough("another attempt could not end before its deadline, " + attempt.deadline());
        }
        if (!throttled && !budgets.spend(attempt.function(), policy.budget(), attempt.retries() == 0)) {
            return new Verdict.Enough("its agent's retry budget is spent");
        }
        return new Verdict.Again(wait);
    }

    private Duration wait(RetryPolicy policy, Attempt attempt, Failure failure) {
        return switch (failure.kind()) {
            case THROTTLED ->
                failure.retryAfter().orElse(Duration.ZERO).plus(backoff.wait(policy, attempt.throttles()));
            case TRANSIENT, TIMEOUT, INVALID_RESULT, PERMANENT ->
                longer(
                        backoff.wait(policy, attempt.retries()),
                        failure.retryAfter().orElse(Duration.ZERO));
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String used(int retries) {
        return switch (retries) {
            case 0 -> "it has no retries";
            case 1 -> "its one retry is used up";
            default -> "its " + retries + " retries are used up";
        };
    }
}
