package dev.mezan.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** A way to put load on a suite. */
sealed interface Load permits ClosedLoop, OpenLoop {
    /** What it is called in the table. */
    String title();

    /** Runs until the time is over and everything that was started has ended. */
    Measurement drive(RunStarter starter, Supplier<Usage> usage, Duration time) throws InterruptedException;
}
