package dev.mezan.core.circuit;

import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.Manifest;
import java.time.Duration;

/**
 * What a circuit is before.
 *
 * @param function the name of the function
 * @param policy when its circuit opens, and for how long
 * @param lease how long a probe may take before another call may probe
 */
public record Target(String function, CircuitPolicy policy, Duration lease) {
    /** What a probe may take beyond its agent's timeout: to be started, and to be reported. */
    public static final Duration SLACK = Duration.ofSeconds(15);

    /** The target that an agent's calls go to. */
    public static Target of(Manifest manifest) {
        return new Target(
                manifest.function(),
                manifest.resilience().circuit(),
                manifest.timeout().plus(SLACK));
    }
}
