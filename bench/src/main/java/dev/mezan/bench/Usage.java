package dev.mezan.bench;

import java.time.Duration;

/**
 * What was used up to a moment, or between two.
 *
 * @param suiteCpu the processor time of the suite's process
 * @param driverCpu the processor time of this process
 * @param usd what AWS would have billed
 */
record Usage(Duration suiteCpu, Duration driverCpu, double usd) {
    Usage since(Usage before) {
        return new Usage(suiteCpu.minus(before.suiteCpu), driverCpu.minus(before.driverCpu), usd - before.usd);
    }
}
