package dev.mezan.bench.breaker;

import java.time.Duration;
import java.util.Optional;

/**
 * What was seen.
 *
 * @param wanted how many calls the dead agent was to get while it was dead
 * @param reached how many of them reached it
 * @param others how many calls the live agents got meanwhile
 * @param untilOpen how long after its death its circuit opened; empty if it never did
 * @param untilClosed how long after it was well again its circuit closed; empty if it never did
 */
record Figures(long wanted, long reached, long others, Optional<Duration> untilOpen, Optional<Duration> untilClosed) {
    /** The share of the calls that reached it, in percent. */
    double share() {
        return wanted == 0 ? 0 : 100.0 * reached / wanted;
    }
}
