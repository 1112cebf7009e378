package dev.mezan.core.retry;

import dev.mezan.core.agent.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: exponential, capped, with full jitter, so that what failed together does not come
 * back together.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential Backoff And
 *     Jitter</a>
 */
public final class Backoff {
    private final RandomGenerator random;

    /** Waits whose jitter comes from a source of randomness. */
    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A wait of between nothing and the most of that retry, in milliseconds.
     *
     * @param retry which retry it is before, from 0
     */
    public Duration wait(RetryPolicy policy, int retry) {
        return Duration.ofMillis(random.nextLong(most(policy, retry) + 1));
    }

    private static long most(RetryPolicy policy, int retry) {
        var grown = (double) policy.first().toMillis() * Math.pow(policy.rate(), retry);
        return Math.min((long) grown, policy.most().toMillis());
    }
}
