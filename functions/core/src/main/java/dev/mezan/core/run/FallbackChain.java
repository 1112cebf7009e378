package dev.mezan.core.run;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.plan.CacheKey;
import dev.mezan.core.plan.FallbackOrder;
import dev.mezan.core.registry.Agents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What answers in an agent's place, as its tasks' orders carry it. */
final class FallbackChain {
    private final Agents agents;

    FallbackChain(Agents agents) {
        this.agents = agents;
    }

    /** The fallbacks of an agent; one to an agent that is not there any more is left out. */
    List<FallbackOrder> orders(Manifest manifest, int timeoutSeconds) {
        return manifest.resilience().fallbacks().stream()
                .flatMap(fallback -> order(fallback, timeoutSeconds))
                .toList();
    }

    /** What a task's result is kept under; empty for an agent without a cached fallback. */
    Optional<String> cacheKey(Manifest manifest, String tenant, JsonNode input) {
        return manifest.resilience().fallbacks().stream().anyMatch(Fallback.Cached.class::isInstance)
                ? Optional.of(CacheKey.of(manifest.name(), tenant, input))
                : Optional.empty();
    }

    private Stream<FallbackOrder> order(Fallback fallback, int timeoutSeconds) {
        return switch (fallback) {
            case Fallback.Cached cached -> Stream.of(FallbackOrder.of(cached));
            case Fallback.Degraded(var agent) ->
                agents.find(agent).stream()
                        .map(other -> FallbackOrder.degraded(agent, other.function(), timeout(other, timeoutSeconds)));
            case Fallback.Default(var value) -> Stream.of(FallbackOrder.value("default", value));
            case Fallback.Person(var task) -> Stream.of(FallbackOrder.value("person", task));
        };
    }

    private static int timeout(Manifest other, int timeoutSeconds) {
        return (int) Math.min(other.timeout().toSeconds(), timeoutSeconds);
    }
}
