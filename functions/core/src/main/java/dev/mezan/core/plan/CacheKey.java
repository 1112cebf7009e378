package dev.mezan.core.plan;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a result is kept under: the agent, and a checksum of the tenant and the input.
 *
 * <p>The order of properties does not matter, nor whether a value travels whole or where its claim check lies; a tenant
 * never gets another's result.
 */
public final class CacheKey {
    private CacheKey() {}

    /** The key of a task: {@code CACHE#<agent>#<64 hexadecimal digits>}. */
    public static String of(String agent, String tenant, JsonNode input) {
        var text = tenant + "\n" + canonical(input);
        return "CACHE#" + agent + "#" + Checksums.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(JsonNode value) {
        return switch (value) {
            case ObjectNode object
            when object.size() == 1 && object.get(ClaimCheck.PROPERTY) instanceof ObjectNode claim ->
                "claim:" + claim.path("sha256").asString("");
            case ObjectNode object ->
                object.properties().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> Json.text(entry.getKey()) + ":" + canonical(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ArrayNode array ->
                array.valueStream().map(CacheKey::canonical).collect(Collectors.joining(",", "[", "]"));
            default -> Json.text(value);
        };
    }
}
