package dev.mezan.bench.states;

import java.time.Duration;
import java.util.List;

/** One part of the benchmark. */
interface Part {
    /** Its name, on the command line and in the table. */
    String name();

    /** Measures for about so long, after a warm-up. */
    List<Figure> measure(Duration warmup, Duration time) throws InterruptedException;
}
