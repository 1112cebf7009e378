package dev.mezan.agent;

import java.time.Duration;

/**
 * What an agent says of itself; its schemas come from its two records.
 *
 * @param name kebab-case, unique in the suite
 * @param description one sentence for {@code mezan agents list}
 * @param input the record that it takes
 * @param output the record that it gives
 * @param timeout how long one attempt may take: 1 s to 15 min, 30 s by default
 * @param memoryMb the function's memory: 128 to 10,240 MB, 512 by default
 */
public record AgentManifest<I, O>(
        String name, String description, Class<I> input, Class<O> output, Duration timeout, int memoryMb) {
    /** The timeout of an agent that does not set one. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** The memory of an agent that does not set it, in MB. */
    public static final int DEFAULT_MEMORY_MB = 512;

    /** A manifest with the defaults. */
    public static <I, O> AgentManifest<I, O> of(String name, String description, Class<I> input, Class<O> output) {
        return new AgentManifest<>(name, description, input, output, DEFAULT_TIMEOUT, DEFAULT_MEMORY_MB);
    }

    /** The same with another timeout. */
    public AgentManifest<I, O> timeout(Duration limit) {
        return new AgentManifest<>(name, description, input, output, limit, memoryMb);
    }

    /** The same with other memory. */
    public AgentManifest<I, O> memoryMb(int megabytes) {
        return new AgentManifest<>(name, description, input, output, timeout, megabytes);
    }
}
