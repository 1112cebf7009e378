package dev.mezan.core.plan;

import dev.mezan.core.agent.Fallback;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A fallback as the state machine asks it.
 *
 * @param kind which one: {@code cached}, {@code degraded}, {@code default} or {@code person}
 * @param maxAgeSeconds how old a cached result may be
 * @param agent the degraded agent
 * @param function its Lambda function
 * @param timeoutSeconds how long it may take
 * @param value the default, or what the person is asked
 */
public record FallbackOrder(
        String kind,
        OptionalLong maxAgeSeconds,
        Optional<String> agent,
        Optional<String> function,
        OptionalInt timeoutSeconds,
        Optional<JsonNode> value) {
    public FallbackOrder {
        // An absent property reads as a node that says so, not as an absent one.
        value = value.filter(node -> !node.isMissingNode());
    }

    /** The cached result. */
    public static FallbackOrder of(Fallback.Cached cached) {
        var age = OptionalLong.of(cached.maxAge().toSeconds());
        return new FallbackOrder(
                "cached", age, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** Another agent. */
    public static FallbackOrder degraded(String agent, String function, int timeoutSeconds) {
        return new FallbackOrder(
                "degraded",
                OptionalLong.empty(),
                Optional.of(agent),
                Optional.of(function),
                OptionalInt.of(timeoutSeconds),
                Optional.empty());
    }

    /** A value that is there: the default, or a person's task. */
    public static FallbackOrder value(String kind, JsonNode value) {
        return new FallbackOrder(
                kind,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(value));
    }
}
