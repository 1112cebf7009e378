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
 * @param maxDistributedConcurrency how many children of one distributed Map run at once; 1,000, where the service has
 *     10,000
 */
public record EngineLimits(
        int maxPayloadBytes,
        int maxInlineConcurrency,
        Duration maxQueryTime,
        int maxQueryDepth,
        long maxHistoryEvents,
        int maxDistributedConcurrency) {
    private static final int USUAL_DISTRIBUTED_CONCURRENCY = 1_000;

    public static final EngineLimits DEFAULTS = new EngineLimits(256 * 1024, 40, Duration.ofSeconds(5), 100, 25_000);

    /** With the usual number of children of a distributed Map. */
    public EngineLimits(
            int maxPayloadBytes,
            int maxInlineConcurrency,
            Duration maxQueryTime,
            int maxQueryDepth,
            long maxHistoryEvents) {
        this(
                maxPayloadBytes,
                maxInlineConcurrency,
                maxQueryTime,
                maxQueryDepth,
                maxHistoryEvents,
                USUAL_DISTRIBUTED_CONCURRENCY);
    }

    /** The same without a limit on events, for Express executions. */
    public EngineLimits withoutHistoryLimit() {
        return new EngineLimits(
                maxPayloadBytes,
                maxInlineConcurrency,
                maxQueryTime,
                maxQueryDepth,
                Long.MAX_VALUE,
                maxDistributedConcurrency);
    }
}
