package dev.mezan.simulation.part;

import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.json.Json;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether questions keep their answers.
 *
 * @param breaks is told what does not hold
 */
public record Answers(Consumer<String> breaks) {
    /** What has ended stays as it ended, and nothing that happened to a question is forgotten. */
    public void changed(Database.Change change) {
        var before = change.before().filter(Answers::isQuestion);
        var after = change.after().filter(Answers::isQuestion);
        if (before.isPresent() && after.isPresent()) {
            changed(read(before.get()), read(after.get()));
        }
    }

    private void changed(InboxItem was, InboxItem is) {
        if (was.state().hasEnded() && !was.state().equals(is.state())) {
            breaks.accept("An item had ended as " + was.state() + " and became " + is.state());
        }
        var kept = Math.min(was.trail().size(), is.trail().size());
        if (!is.trail().subList(0, kept).equals(was.trail())) {
            breaks.accept("An item forgot what had happened to it: " + was.trail());
        }
    }

    /** Whether an item of a table is a question. */
    public static boolean isQuestion(Map<String, AttributeValue> item) {
        return Items.text(item, "item").isPresent();
    }

    /** The question in an item. */
    public static InboxItem read(Map<String, AttributeValue> item) {
        return Json.MAPPER.readValue(Items.text(item, "item").orElseThrow(), InboxItem.class);
    }
}
