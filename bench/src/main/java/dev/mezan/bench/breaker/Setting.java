package dev.mezan.bench.breaker;

import java.time.Duration;

/**
 * What is tried.
 *
 * @param instances how many instances call, each with what it has read of the circuits
 * @param agents how many agents they call in turn, the first of which dies
 * @param dead how long it is dead
 * @param openFor how long its circuit stays open before one call probes
 */
record Setting(int instances, int agents, Duration dead, Duration openFor) {
    /** How long one call takes, at most. */
    static final Duration CALL = Duration.ofMillis(2);

    /** How long all are well before one dies. */
    static final Duration BEFORE = Duration.ofSeconds(1);

    /** How long the circuit may take to close after its agent is well again. */
    Duration longestRecovery() {
        return openFor.multipliedBy(2).plusSeconds(5);
    }
}
