package dev.mezan.core.agent;

import java.time.Duration;
import java.util.Optional;

/**
 * When an agent's circuit opens, and for how long.
 *
 * @param failures how many consecutive failures open it, 5 by default
 * @param failureRate which share of failures opens it as well; none by default
 * @param openFor how long it stays open before one call may probe, 60 s by default
 * @see <a href="https://martinfowler.com/bliki/CircuitBreaker.html">Circuit Breaker</a>
 */
public record CircuitPolicy(int failures, Optional<FailureRate> failureRate, Duration openFor) {
    /** Five consecutive failures, 60 s. */
    public static final CircuitPolicy DEFAULT = new CircuitPolicy(5, Optional.empty(), Duration.ofSeconds(60));

    /** The same that opens at a share of failures too. */
    public CircuitPolicy failureRate(FailureRate rate) {
        return new CircuitPolicy(failures, Optional.of(rate), openFor);
    }
}
