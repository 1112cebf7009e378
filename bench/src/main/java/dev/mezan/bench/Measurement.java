package dev.mezan.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What one part of a benchmark saw.
 *
 * @param runs the runs that succeeded
 * @param errors those that did not
 * @param elapsed from the first start to the last end
 * @param latencies of the runs that succeeded, in microseconds
 * @param suiteCpu the processor time that the suite's process took
 * @param driverCpu the processor time that this process took
 * @param usd what AWS would have billed
 * @param firstError what was told of the first error; empty without one
 */
record Measurement(
        long runs,
        long errors,
        Duration elapsed,
        Histogram latencies,
        Duration suiteCpu,
        Duration driverCpu,
        double usd,
        String firstError) {

    double runsPerSecond() {
        return runs / seconds();
    }

    double tasksPerSecond(Work work) {
        return runsPerSecond() * work.tasks();
    }

    double p50() {
        return latencies.getValueAtPercentile(50) / 1000.0;
    }

    double p99() {
        return latencies.getValueAtPercentile(99) / 1000.0;
    }

    double max() {
        return latencies.getMaxValue() / 1000.0;
    }

    double seconds() {
        return elapsed.toNanos() / 1e9;
    }

    double suiteCpuPer1000Tasks(Work work) {
        return per1000Tasks(suiteCpu.toNanos() / 1e9, work);
    }

    double driverCpuPer1000Tasks(Work work) {
        return per1000Tasks(driverCpu.toNanos() / 1e9, work);
    }

    double usdPer1000Tasks(Work work) {
        return per1000Tasks(usd, work);
    }

    private double per1000Tasks(double total, Work work) {
        return runs == 0 ? 0 : total * 1000 / (runs * work.tasks());
    }
}
