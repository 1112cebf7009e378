package dev.mezan.core.retry;

import java.time.Duration;

/**
 * How many retries agents still have, shared by every instance; a port.
 *
 * <p>In each window of 10 s an agent has 10 retries, and a share of its calls on top of them. Only calls of batches in
 * which something failed are counted, so that where nothing fails nothing is written.
 */
public interface RetryBudgets {
    /** How long a window is. */
    Duration WINDOW = Duration.ofSeconds(10);

    /** The retries that an agent has in a window whatever its calls are. */
    int FLOOR = 10;

    /**
     * Takes one retry, if there is one left; one request, two if there is none.
     *
     * @param target the agent's function
     * @param share what retries may be of calls, 0 to 1
     * @param first whether the failure was its task's first, so that its call is counted
     */
    boolean spend(String target, double share, boolean first);

    /** Counts calls that went well beside others that did not; one request. */
    void called(String target, double share, int calls);
}
