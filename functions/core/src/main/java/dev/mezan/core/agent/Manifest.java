package dev.mezan.core.agent;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What the suite knows of an agent before it calls it.
 *
 * @param name kebab-case, unique in the suite
 * @param description one sentence for {@code mezan agents list}
 * @param function the name of the Lambda function that runs it
 * @param inputSchema JSON Schema 2020-12 of what it takes
 * @param outputSchema JSON Schema 2020-12 of what it gives
 * @param timeout how long one attempt may take, at least 1 s, at most 15 min (Lambda's own limit)
 * @param memoryMb the function's memory, 128 to 10,240 MB
 * @param resilience what happens to its tasks when things go wrong
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
public record Manifest(
        String name,
        String description,
        String function,
        JsonNode inputSchema,
        JsonNode outputSchema,
        Duration timeout,
        int memoryMb,
        Resilience resilience) {
    /** The longest that one attempt may take, as Lambda has it. */
    public static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(15);

    public Manifest {
        // A manifest that was published before there was such a thing has none.
        resilience = resilience == null ? Resilience.DEFAULT : resilience;
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "An agent's name is kebab-case, such as link-checker, not '" + name + "'");
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "Agent " + name + ": a timeout is between 1 s and 15 min, not " + timeout);
        }
        if (memoryMb < 128 || memoryMb > 10_240) {
            throw new IllegalArgumentException(
                    "Agent " + name + ": memory is between 128 and 10,240 MB, not " + memoryMb);
        }
    }

    /** The same agent with another function that runs it. */
    public Manifest on(String other) {
        return new Manifest(name, description, other, inputSchema, outputSchema, timeout, memoryMb, resilience);
    }
}
