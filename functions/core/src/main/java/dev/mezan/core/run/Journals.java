package dev.mezan.core.run;

import dev.mezan.core.payload.Payloads;
import dev.mezan.core.template.Scope;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what a journal holds as values, each fetched when it is first read. */
final class Journals {
    private Journals() {}

    /** What expressions may read once the journal's tasks have ended. */
    static Scope scope(Journal journal, Payloads payloads) {
        Map<String, String> words = journal.outcomes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().word()));
        return Scope.of(new Scope.Sources(
                journal.run().id(),
                () -> payloads.resolve(journal.input()),
                words,
                task -> result(journal, task, payloads)));
    }

    /** A task's result, each of a fan-out's too; null for one that has none. */
    static JsonNode result(Journal journal, String task, Payloads payloads) {
        var carried = journal.results().getOrDefault(task, JsonNodeFactory.instance.nullNode());
        var value = payloads.resolve(carried);
        if (!(value instanceof ArrayNode elements)) {
            return value;
        }
        var resolved = JsonNodeFactory.instance.arrayNode(elements.size());
        elements.forEach(element -> resolved.add(payloads.resolve(element)));
        return resolved;
    }
}
