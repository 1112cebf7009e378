package dev.mezan.core.agent;

import java.time.Duration;

/**
 * Which share of failures opens a circuit, however they are spread.
 *
 * @param share the share of failed calls that opens it, over 0 and at most 1
 * @param window over how long calls are counted
 * @param minimumCalls how many calls there must be for the share to mean something, at least 1
 */
public record FailureRate(double share, Duration window, int minimumCalls) {}
