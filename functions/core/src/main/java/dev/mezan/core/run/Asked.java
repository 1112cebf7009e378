package dev.mezan.core.run;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whom a stage asks.
 *
 * @param items what they are asked
 * @param failed the outcomes of those who can't be asked
 * @param now when
 */
record Asked(List<InboxItem> items, List<TaskOutcome> failed, Instant now) {
    Asked {
        items = List.copyOf(items);
        failed = List.copyOf(failed);
    }

    List<String> tasks() {
        return items.stream().map(item -> item.id().task()).toList();
    }

    /** When the last of them is too late. */
    Instant until() {
        return items.stream().map(InboxItem::deadline).max(Instant::compareTo).orElse(now);
    }

    /** What the state machine that asks them is given of each. */
    List<JsonNode> people() {
        return items.stream()
                .<JsonNode>map(
                        item -> Json.object().put("task", item.id().task()).put("waitSeconds", item.waitSeconds(now)))
                .toList();
    }

    /** What is known of the stage's other tasks beyond what their batches have written. */
    List<TaskOutcome> knownOf(List<TaskOutcome> settled) {
        return Stream.concat(
                        settled.stream().filter(outcome -> outcome.outcome() != Outcome.NEEDS_HUMAN), failed.stream())
                .toList();
    }
}
