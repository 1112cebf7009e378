package dev.mezan.orchestrator;

import dev.mezan.core.agent.Fallback;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.registry.Registry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Workflows and agents in memory; each workflow has one version. */
final class MemoryRegistry implements Registry {
    private final Map<String, String> documents = new HashMap<>();
    private final Agents agents;

    MemoryRegistry(String... names) {
        agents = Agents.of(Stream.of(names)
                .map(name -> new Manifest(
                        name,
                        "Does it",
                        "mezan-agent-" + name,
                        Json.object(),
                        Json.object(),
                        Duration.ofSeconds(30),
                        512,
                        resilience(name)))
                .toList());
    }

    /** The fragile agent has nobody but people in its place. */
    private static Resilience resilience(String name) {
        return name.equals("fragile")
                ? Resilience.DEFAULT.fallbacks(
                        List.of(new Fallback.Person(Json.object().put("message", "What would it say?"))))
                : Resilience.DEFAULT;
    }

    void publish(String document) {
        documents.put(Json.parse(document, "document").get("name").asString(), document);
    }

    @Override
    public Optional<String> latest(String name) {
        return Optional.ofNullable(documents.get(name))
                .map(document -> Json.parse(document, "document").get("version").asString());
    }

    @Override
    public Optional<String> document(String name, String version) {
        return latest(name).filter(version::equals).map(ignored -> documents.getOrDefault(name, ""));
    }

    @Override
    public List<String> workflowNames() {
        return documents.keySet().stream().sorted().toList();
    }

    @Override
    public Agents agents() {
        return agents;
    }
}
