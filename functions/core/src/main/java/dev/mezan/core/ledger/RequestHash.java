package dev.mezan.core.ledger;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two requests are the same: the order of an object's properties does not count, and neither does where
 * the object of a claim check lies.
 */
public final class RequestHash {
    private RequestHash() {}

    /** The SHA-256 of a request, lower-case hexadecimal. */
    public static String of(JsonNode request) {
        return Checksums.sha256(Json.bytes(ordered(request)));
    }

    private static JsonNode ordered(JsonNode value) {
        return switch (value) {
            case ObjectNode object
            when isClaim(object) -> object.get(ClaimCheck.PROPERTY).path("sha256");
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> copy.set(entry.getKey(), ordered(entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(ordered(element)));
                yield copy;
            }
            default -> value;
        };
    }

    private static boolean isClaim(ObjectNode object) {
        return object.size() == 1
                && object.path(ClaimCheck.PROPERTY).path("sha256").isString();
    }
}
