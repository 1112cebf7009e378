package dev.mezan.gateway.inbox;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemState;
import dev.mezan.core.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Items of the inbox as the API shows them; the token that waits for an answer is nobody's business. */
final class ItemDocument {
    private ItemDocument() {}

    static ObjectNode of(InboxItem item) {
        var document = Json.object()
                .put("item", item.id().toString())
                .put("run", item.id().run())
                .put("task", item.id().task())
                .put("tenant", item.origin().tenant())
                .put("workflow", item.origin().workflow())
                .put("agent", item.origin().agent())
                .put("message", item.task().message());
        document.set("assignees", Json.from(item.holders().assignees()));
        item.holders().role().ifPresent(role -> document.put("role", role));
        document.set("form", item.task().form());
        document.put("status", item.state().word());
        state(item.state(), document);
        document.put("openedAt", item.openedAt().toString())
                .put("deadline", item.deadline().toString());
        item.task().otherwise().ifPresent(answer -> document.set("default", answer));
        document.set("trail", Json.from(item.trail()));
        return document;
    }

    private static void state(ItemState state, ObjectNode document) {
        switch (state) {
            case ItemState.Open _ -> {
                // Nobody has done anything about it.
            }
            case ItemState.Claimed(var by, var at) -> document.put("by", by).put("since", at.toString());
            case ItemState.Answered(var by, var at, var answer) ->
                document.put("by", by).put("since", at.toString()).set("answer", answer);
            case ItemState.Defaulted(var at, var answer) ->
                document.put("since", at.toString()).set("answer", answer);
            case ItemState.Expired(var at) -> document.put("since", at.toString());
            case ItemState.Cancelled(var by, var at, var _) ->
                document.put("by", by).put("since", at.toString());
        }
    }
}
