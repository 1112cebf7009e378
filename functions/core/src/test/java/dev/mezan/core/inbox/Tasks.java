package dev.mezan.core.inbox;

import dev.mezan.core.json.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Person tasks and items to test with. */
final class Tasks {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Actor ADA = Actor.named("ada");
    static final Actor GRACE = Actor.named("grace");

    private Tasks() {}

    /** A value written with single quotes. */
    static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"'), "test");
    }

    static PersonTask task(String text) {
        return PersonTask.of(json(text), "");
    }

    /** An item that was opened at the start. */
    static InboxItem item(String text) {
        return InboxItem.opened(
                new ItemId("run-1", "approve"),
                new InboxItem.Origin("default", "w", PersonAgent.NAME),
                task(text),
                START);
    }

    static InboxItem forAda() {
        return item("{'message':'Well?','assignees':['ada'],'role':'boss'}");
    }
}
