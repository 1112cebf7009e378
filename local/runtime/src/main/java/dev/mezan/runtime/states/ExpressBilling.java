package dev.mezan.runtime.states;

import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import java.time.Duration;

/**
 * What an Express execution is billed for.
 *
 * <p>AWS takes 50 MB and adds the data that is processed at once, in steps of 64 MB. With inline Maps of at most 40
 * iterations of at most 256 KB that is one step, so one step it is here.
 *
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">AWS Step Functions pricing, examples 3 and 4</a>
 */
public final class ExpressBilling {
    static final int MEMORY_MB = 64;

    private static final long STEP_NANOS = 100_000_000;

    private ExpressBilling() {}

    static long billedMillis(Duration took) {
        return Math.max(1, (took.toNanos() + STEP_NANOS - 1) / STEP_NANOS) * 100;
    }

    /** Counts one execution that took so long. */
    public static void count(Meter meter, Duration took) {
        meter.count(Unit.EXPRESS_REQUEST, 1);
        meter.count(Unit.EXPRESS_GB_SECOND, MEMORY_MB / 1024.0 * billedMillis(took) / 1000.0);
    }
}
