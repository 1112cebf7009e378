package dev.mezan.agent;

import dev.mezan.core.agent.AgentLimits;
import dev.mezan.core.agent.CircuitPolicy;
import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.agent.RetryPolicy;
import dev.mezan.core.failure.FailureRule;
import java.time.Duration;
import java.util.List;

/**
 * What an agent says of itself; its schemas come from its two records.
 *
 * @param name kebab-case, unique in the suite
 * @param description one sentence for {@code mezan agents list}
 * @param input the record that it takes
 * @param output the record that it gives
 * @param timeout how long one attempt may take: 1 s to 15 min, 30 s by default
 * @param memoryMb the function's memory: 128 to 10,240 MB, 512 by default
 * @param resilience what happens to its tasks when things go wrong
 * @param failures what it knows of its own exceptions; nothing by default
 */
public record AgentManifest<I, O>(
        String name,
        String description,
        Class<I> input,
        Class<O> output,
        Duration timeout,
        int memoryMb,
        Resilience resilience,
        FailureRule failures) {
    /** The timeout of an agent that does not set one. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** The memory of an agent that does not set it, in MB. */
    public static final int DEFAULT_MEMORY_MB = 512;

    /** A manifest with the defaults. */
    public static <I, O> AgentManifest<I, O> of(String name, String description, Class<I> input, Class<O> output) {
        return new AgentManifest<>(
                name,
                description,
                input,
                output,
                DEFAULT_TIMEOUT,
                DEFAULT_MEMORY_MB,
                Resilience.DEFAULT,
                FailureRule.NONE);
    }

    /** The same with another timeout. */
    public AgentManifest<I, O> timeout(Duration limit) {
        return new AgentManifest<>(name, description, input, output, limit, memoryMb, resilience, failures);
    }

    /** The same with other memory. */
    public AgentManifest<I, O> memoryMb(int megabytes) {
        return new AgentManifest<>(name, description, input, output, timeout, megabytes, resilience, failures);
    }

    /** The same with another retry policy. */
    public AgentManifest<I, O> retry(RetryPolicy policy) {
        return with(resilience.retry(policy));
    }

    /** The same with another circuit policy. */
    public AgentManifest<I, O> circuit(CircuitPolicy policy) {
        return with(resilience.circuit(policy));
    }

    /** The same with fallbacks, asked in this order. */
    public AgentManifest<I, O> fallbacks(Fallback... chain) {
        return with(resilience.fallbacks(List.of(chain)));
    }

    /** The same with limits. */
    public AgentManifest<I, O> limits(AgentLimits most) {
        return with(resilience.limits(most));
    }

    /** The same of an agent that does something to the world outside, each through {@link AgentContext#effects()}. */
    public AgentManifest<I, O> withEffects() {
        return with(resilience.withEffects());
    }

    /** The same with a rule that tells the kinds of the agent's own exceptions, before the suite's rules do. */
    public AgentManifest<I, O> failures(FailureRule rule) {
        return new AgentManifest<>(name, description, input, output, timeout, memoryMb, resilience, rule);
    }

    private AgentManifest<I, O> with(Resilience other) {
        return new AgentManifest<>(name, description, input, output, timeout, memoryMb, other, failures);
    }
}
