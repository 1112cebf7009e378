package dev.mezan.core.retry;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt that failed.
 *
 * @param function the agent's function
 * @param retries how many retries the task has taken before
 * @param throttles how often it was throttled before
 * @param timeout how long an attempt may take
 * @param deadline when the task must have ended
 */
public record Attempt(String function, int retries, int throttles, Duration timeout, Instant deadline) {}
