package dev.mezan.core.inbox;

import dev.mezan.core.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * That something happened to an item.
 *
 * @param entry what happened
 * @param item the item as it is then
 */
public record Notice(TrailEntry entry, InboxItem item) {
    /** One line for a person. */
    public String line() {
        var by = entry.who().equals(TrailEntry.SUITE) ? "" : " by " + entry.who();
        var why = entry.why().isEmpty() ? "" : " (" + entry.why() + ")";
        return "inbox: %s %s%s%s: %s"
                .formatted(item.id(), entry.what().word(), by, why, item.task().message());
    }

    /** The document that goes out: never the answer, which is nobody's who only listens. */
    public JsonNode document() {
        var document = Json.object()
                .put("item", item.id().toString())
                .put("event", entry.what().word())
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("why", entry.why())
                .put("tenant", item.origin().tenant())
                .put("workflow", item.origin().workflow())
                .put("run", item.id().run())
                .put("task", item.id().task())
                .put("message", item.task().message())
                .put("status", item.state().word())
                .put("deadline", item.deadline().toString());
        document.set("holders", Json.from(item.holders()));
        return document;
    }
}
