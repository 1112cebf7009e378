package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.run.Certainty;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.TaskOutcome;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Loads batches that are too large to travel, and writes the outcomes of those that record themselves. */
final class Batches {
    private final Orchestration suite;

    Batches(Orchestration suite) {
        this.suite = suite;
    }

    /** The batch with its tasks. */
    JsonNode load(JsonNode batch) {
        var loaded = (ObjectNode) batch.deepCopy();
        loaded.set("tasks", suite.payloads().resolve(batch.path("tasks")));
        return loaded;
    }

    /** The batch's counts, once its outcomes are written; of a task that is alone also whether it surely did its work. */
    JsonNode record(JsonNode batch) {
        var outcomes = Stream.of(Json.to(TaskOutcome[].class, batch.path("outcomes")))
                .map(TaskOutcome::plain)
                .toList();
        var number = batch.path("batch").asInt();
        suite.runs().record(batch.path("run").asString(), batch.path("stage").asInt(), number, outcomes);
        var counts = Counts.NONE;
        for (var outcome : outcomes) {
            counts = counts.plus(outcome.outcome());
        }
        var answer = Json.object().put("batch", number).put("recorded", true);
        answer.set("counts", Json.from(counts));
        if (outcomes.size() == 1) {
            answer.put("certainty", Certainty.of(outcomes.getFirst()).word());
        }
        return answer;
    }
}
