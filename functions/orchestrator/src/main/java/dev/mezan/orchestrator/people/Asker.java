package dev.mezan.orchestrator.people;

import dev.mezan.aws.TokenAnswers;
import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemAnswer;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.Notice;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.inbox.PersonAgent;
import dev.mezan.core.inbox.PersonTask;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.schema.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** Registers the task token that waits for a person; an answer that came before it is told at once. */
final class Asker {
    private static final SchemaCheck SHAPE = new SchemaCheck(schema());

    private final Inbox inbox;
    private final TokenAnswers tokens;
    private final Notifications notifications;
    private final InstantSource clock;

    Asker(Inbox inbox, TokenAnswers tokens, Notifications notifications, InstantSource clock) {
        this.inbox = inbox;
        this.tokens = tokens;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** How the item is, once it knows who waits for it. */
    JsonNode ask(JsonNode request) {
        var problems = SHAPE.problems(request, "");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        var id = new ItemId(request.path("run").asString(), request.path("task").asString());
        if (request.has("person")) {
            open(id, request);
        }
        var token = request.path("token").asString();
        var asked = inbox.change(id, item -> item.waitedForBy(token)).after();
        if (asked.state().hasEnded()) {
            tokens.tell(asked);
        }
        return ItemAnswer.of(asked);
    }

    private void open(ItemId id, JsonNode request) {
        var origin = new InboxItem.Origin(
                request.path("tenant").asString("default"),
                request.path("workflow").asString(""),
                PersonAgent.NAME);
        var task = PersonTask.of(request.path("person"), "/person");
        var item = InboxItem.opened(id, origin, task, clock.instant());
        if (inbox.open(item)) {
            notifications.tell(new Notice(item.trail().getFirst(), item));
        }
    }

    private static JsonNode schema() {
        try (var stream = Asker.class.getResourceAsStream("/events/ask-request.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("events/ask-request.schema.json is not on the class path");
            }
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
