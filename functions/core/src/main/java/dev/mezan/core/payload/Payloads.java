package dev.mezan.core.payload;

import dev.mezan.core.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns values into payloads that may travel, and payloads into values. */
public final class Payloads {
    /** The most bytes of JSON that a payload may be without becoming a claim check. */
    public static final int LIMIT = 200_000;

    private final ObjectStore objects;

    /** Payloads whose claim checks lie in a store. */
    public Payloads(ObjectStore objects) {
        this.objects = objects;
    }

    /** The value itself if it is within the limit in bytes, else a claim check of it under the key. */
    public JsonNode carry(JsonNode value, int limit, String key) {
        var bytes = Json.bytes(value);
        return bytes.length <= limit && claim(value).isEmpty() ? value : stored(bytes, key);
    }

    /** A claim check of the value under the key, whatever its size. */
    public JsonNode store(JsonNode value, String key) {
        return stored(Json.bytes(value), key);
    }

    /** A payload that is already one, stored if it is over the limit. */
    public JsonNode pass(JsonNode payload, int limit, String key) {
        return claim(payload).isPresent() ? payload : carry(payload, limit, key);
    }

    /** The value that a payload stands for. */
    public JsonNode resolve(JsonNode payload) {
        return claim(payload).map(claim -> Json.parse(objects.get(claim))).orElse(payload);
    }

    /** The claim check that a payload is, if it is one. */
    public static Optional<ClaimCheck> claim(JsonNode payload) {
        if (payload instanceof ObjectNode object && object.size() == 1) {
            var claim = object.get(ClaimCheck.PROPERTY);
            if (claim instanceof ObjectNode) {
                return Optional.of(Json.to(ClaimCheck.class, claim));
            }
        }
        return Optional.empty();
    }

    private JsonNode stored(byte[] bytes, String key) {
        return Json.object().set(ClaimCheck.PROPERTY, Json.from(objects.put(key, bytes)));
    }
}
