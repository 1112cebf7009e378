package dev.mezan.core.agent;

import java.time.Duration;

/**
 * How often and when a task is tried again after a failure that may pass.
 *
 * @param retries the most further attempts: 0 to 10, 3 by default
 * @param first the most that the first wait may be, 1 s by default; each wait is random between nothing and its most
 * @param rate by how much each wait's most is larger than the one before, at least 1, 2 by default
 * @param most what no wait exceeds, 10 s by default
 * @param budget the most that an agent's retries may be of its calls, as a share between 0 and 1, 0.2 by default, so
 *     that an outage is not amplified
 * @see <a href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts, retries,
 *     and backoff with jitter</a>
 */
public record RetryPolicy(int retries, Duration first, double rate, Duration most, double budget) {
    /** Three retries within about 1, 2 and 4 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofSeconds(1), 2, Duration.ofSeconds(10), 0.2);

    /** No retry at all. */
    public static final RetryPolicy NEVER = DEFAULT.retries(0);

    /** The same with another number of retries. */
    public RetryPolicy retries(int times) {
        return new RetryPolicy(times, first, rate, most, budget);
    }

    /** The same with other waits. */
    public RetryPolicy waits(Duration firstWait, double growth, Duration longest) {
        return new RetryPolicy(retries, firstWait, growth, longest, budget);
    }

    /** The same with another budget. */
    public RetryPolicy budget(double share) {
        return new RetryPolicy(retries, first, rate, most, share);
    }
}
