package dev.mezan.core.agent;

import java.util.List;

/**
 * What happens to an agent's tasks when things go wrong.
 *
 * @param retry how often and when they are tried again
 * @param circuit when the suite stops calling it for a while
 * @param fallbacks what answers in its place, in this order; none by default
 * @param limits how much of it may run at once
 * @param effects whether it does something to the world outside, through the ledger; false by default
 */
public record Resilience(
        RetryPolicy retry, CircuitPolicy circuit, List<Fallback> fallbacks, AgentLimits limits, boolean effects) {
    /** Three retries, a circuit of five failures, no fallback, no limits, no effects. */
    public static final Resilience DEFAULT =
            new Resilience(RetryPolicy.DEFAULT, CircuitPolicy.DEFAULT, List.of(), AgentLimits.NONE, false);

    public Resilience {
        fallbacks = List.copyOf(fallbacks);
    }

    /** The same with another retry policy. */
    public Resilience retry(RetryPolicy policy) {
        return new Resilience(policy, circuit, fallbacks, limits, effects);
    }

    /** The same with another circuit policy. */
    public Resilience circuit(CircuitPolicy policy) {
        return new Resilience(retry, policy, fallbacks, limits, effects);
    }

    /** The same with fallbacks, in this order. */
    public Resilience fallbacks(List<Fallback> chain) {
        return new Resilience(retry, circuit, chain, limits, effects);
    }

    /** The same with other limits. */
    public Resilience limits(AgentLimits most) {
        return new Resilience(retry, circuit, fallbacks, most, effects);
    }

    /** The same of an agent that has effects. */
    public Resilience withEffects() {
        return new Resilience(retry, circuit, fallbacks, limits, true);
    }
}
