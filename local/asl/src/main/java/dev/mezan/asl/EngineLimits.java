package dev.mezan.asl;

import java.time.Duration;

/**
 * What an engine allows.
 *
 * @param maxPayloadBytes the largest input, output or result; 256 KiB as the service has it
 * @param maxInlineConcurrency how many iterations of an inline Map run at once; 40 as the service has it
 * @param maxQueryTime how long one expression may take; 5 s
 * @param maxQueryDepth how deep an expression's evaluation may nest; 100 as it was measured of the service
 * @param maxHistoryEvents how many events one execution may have; 25,000 as a Standard one has it
 */
public record EngineLimits(
        int maxPayloadBytes,
        int maxInlineConcurrency,
        Duration maxQueryTime,
        int maxQueryDepth,
        long maxHistoryEvents) {
    public static final EngineLimits DEFAULTS = new EngineLimits(256 * 1024, 40, Duration.ofSeconds(5), 100, 25_000);

    /** The same without a limit on events, for Express executions. */
    public EngineLimits withoutHistoryLimit() {
        return new EngineLimits(maxPayloadBytes, maxInlineConcurrency, maxQueryTime, maxQueryDepth, Long.MAX_VALUE);
    }
}
