package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.run.BatchAnswer;
import dev.mezan.core.run.HandOver;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Step;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a run's journal travels through its execution: whole while it is small, else as a claim check. */
final class Travel {
    private final Payloads payloads;

    Travel(Payloads payloads) {
        this.payloads = payloads;
    }

    /** The answer of a function that gives what follows. */
    ObjectNode answer(Step step) {
        var answer = answer(step.next(), step.journal(), step.batches());
        if (!step.people().isEmpty() || step.elsewhere()) {
            answer.put("workflow", step.journal().run().workflow())
                    .put("tenant", step.journal().run().tenant())
                    .put(
                            "name",
                            HandOver.name(
                                    step.journal().run().id(),
                                    step.journal().handing().count()))
                    .set("people", Json.from(step.people()));
        }
        return answer;
    }

    /** The input of the execution that asks people: the same that the state {@code AskPeople} makes. */
    static HandOver handOver(ObjectNode answer, Journal journal, Instant now) {
        var input = Json.object();
        List.of("run", "tenant", "name", "state", "people").forEach(key -> input.set(key, answer.path(key)));
        var name = answer.path("name").asString();
        return new HandOver(journal.run().id(), name, journal.run().execution(), input, now);
    }

    ObjectNode answer(String next, Journal journal, List<JsonNode> batches) {
        // What goes on elsewhere must not be overwritten by what goes on here.
        var key = "runs/%s/state/%d-%d"
                .formatted(
                        journal.run().id(), journal.stage(), journal.handing().count());
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
