package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values and their texts: what was sent and comes back unchanged comes back letter for letter, as on AWS. */
final class JsonTexts {
    private final IdentityHashMap<Object, String> sent = new IdentityHashMap<>();

    @Nullable
    Object read(String text) throws InvalidJson {
        Object value = Json.read(text);
        if (value instanceof Map || value instanceof List) {
            sent.put(value, text);
        }
        return value;
    }

    String write(@Nullable Object value) {
        String text = value == null ? null : sent.get(value);
        return text == null ? Json.write(value) : text;
    }
}
