package dev.mezan.core.inbox;

import dev.mezan.core.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** How an item ended, as whoever waits for it is told. */
public final class ItemAnswer {
    private ItemAnswer() {}

    /** {@code {"task","status","by","at","answer"}} of an item that has ended; of one that has not, without the rest. */
    public static ObjectNode of(InboxItem item) {
        var answer = Json.object()
                .put("task", item.id().task())
                .put("status", item.state().word());
        switch (item.state()) {
            case ItemState.Open _, ItemState.Claimed _ -> {
                // There is nothing to tell yet.
            }
            case ItemState.Answered(var by, var at, var given) ->
                answer.put("by", by).put("at", at.toString()).set("answer", given);
            case ItemState.Defaulted(var at, var given) ->
                answer.put("by", TrailEntry.SUITE).put("at", at.toString()).set("answer", given);
            case ItemState.Expired(var at) -> answer.put("by", TrailEntry.SUITE).put("at", at.toString());
            case ItemState.Cancelled(var by, var at, var _) ->
                answer.put("by", by).put("at", at.toString());
        }
        return answer;
    }
}
