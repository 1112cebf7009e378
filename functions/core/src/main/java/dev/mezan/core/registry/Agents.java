package dev.mezan.core.registry;

import dev.mezan.core.agent.Manifest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The agents that a suite knows.
 *
 * @param byName their manifests by name
 */
public record Agents(Map<String, Manifest> byName) {
    public Agents {
        byName = Map.copyOf(byName);
    }

    /** The agents of some manifests. */
    public static Agents of(Collection<Manifest> manifests) {
        return new Agents(manifests.stream().collect(Collectors.toMap(Manifest::name, Function.identity())));
    }

    /** The manifest of an agent. */
    public Optional<Manifest> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All their names. */
    public Set<String> names() {
        return byName.keySet();
    }
}
