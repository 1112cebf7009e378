package dev.mezan.orchestrator;

import dev.mezan.core.circuit.Admission;
import dev.mezan.core.circuit.Circuits;
import dev.mezan.core.circuit.Target;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.registry.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which tasks may go to their agents: a task whose agent's circuit is not closed carries {@code circuit}, {@code
 * open} or {@code probe}.
 */
final class Admissions {
    private static final String AGENT = "agent";
    private static final String CIRCUIT = "circuit";

    private final Registry registry;
    private final Circuits circuits;

    Admissions(Protection protection) {
        this.registry = protection.registry();
        this.circuits = protection.circuits();
    }

    /** The answer of a function that gives batches: those that travel whole are admitted, the others as they are loaded. */
    JsonNode answer(JsonNode answer) {
        answer.path("batches").forEach(this::batch);
        return answer;
    }

    /** The batch, admitted. */
    JsonNode batch(JsonNode batch) {
        var tasks = batch.path("tasks");
        if (Payloads.claim(tasks).isEmpty()) {
            byAgent(tasks).forEach((agent, own) -> admit(batch.path("run").asString(""), agent, own));
        }
        return batch;
    }

    private void admit(String run, String agent, List<ObjectNode> tasks) {
        var manifest = registry.agents().find(agent);
        if (manifest.isEmpty()) {
            return;
        }
        switch (circuits.admit(Target.of(manifest.get()), run)) {
            case Admission.Closed _ -> {}
            case Admission.Open open -> close(tasks, open.word());
            case Admission.Probe probe -> {
                tasks.getFirst().put(CIRCUIT, probe.word()).put("probe", probe.probe());
                close(tasks.subList(1, tasks.size()), new Admission.Open(java.util.Optional.empty()).word());
            }
        }
    }

    private static void close(List<ObjectNode> tasks, String word) {
        tasks.forEach(task -> task.put(CIRCUIT, word));
    }

    private static Map<String, List<ObjectNode>> byAgent(JsonNode tasks) {
        return tasks.valueStream()
                .map(ObjectNode.class::cast)
                .collect(Collectors.groupingBy(
                        task -> task.path(AGENT).asString(""), LinkedHashMap::new, Collectors.toList()));
    }
}
