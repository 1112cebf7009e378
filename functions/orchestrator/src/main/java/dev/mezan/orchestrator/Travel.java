package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.run.BatchAnswer;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Progress;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a run's journal travels through its execution: whole while it is small, else as a claim check. */
final class Travel {
    private final Payloads payloads;

    Travel(Payloads payloads) {
        this.payloads = payloads;
    }

    /** The answer of a function that gives the next batches: to the stage if there are any, else to aggregation. */
    ObjectNode answer(Progress.Step step) {
        return answer(step.batches().isEmpty() ? "aggregate" : "stage", step.journal(), step.batches());
    }

    ObjectNode answer(String next, Journal journal, List<JsonNode> batches) {
        var key = "runs/%s/state/%d".formatted(journal.run().id(), journal.stage());
        var answer = Json.object().put("run", journal.run().id()).put("next", next);
        answer.set("state", payloads.carry(Json.from(journal), Limits.STATE, key));
        answer.set("batches", Json.from(batches));
        return answer;
    }

    /** The journal that a function was called with. */
    Journal journal(JsonNode state) {
        return Json.to(Journal.class, payloads.resolve(state));
    }

    /** What the batches gave back. */
    static List<BatchAnswer> answers(JsonNode batches) {
        return batches.valueStream()
                .filter(batch -> batch.has("outcomes") || batch.has("error") || batch.has("recorded"))
                .map(batch -> Json.to(BatchAnswer.class, batch))
                .toList();
    }
}
