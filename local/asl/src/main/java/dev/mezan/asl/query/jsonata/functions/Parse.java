package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code $parse(text)}: the value that a JSON text holds. */
public final class Parse {
    static final Jsonata.JFunction FUNCTION = Jsonata.function("parse", "<s:x>", Parse.class, null, "parse");

    private Parse() {}

    /** Without a text there is no result. */
    public static @Nullable Object parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Object value = Json.read(text);
            return value == null ? Jsonata.NULL_VALUE : value;
        } catch (InvalidJson broken) {
            throw new JException("Argument 1 of $parse is no JSON: " + broken.getMessage(), -1);
        }
    }
}
