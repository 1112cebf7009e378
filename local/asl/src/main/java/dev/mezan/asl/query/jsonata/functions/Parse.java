package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code $parse(text)}: the value that a JSON text holds. */
final class Parse {
    static final Jsonata.JFunction FUNCTION = Arguments.function("parse", Parse::parse);

    private Parse() {}

    private static @Nullable Object parse(Arguments arguments) {
        if (arguments.lacks(1)) {
            return null;
        }
        try {
            Object value = Json.read(arguments.string(0));
            return value == null ? Jsonata.NULL_VALUE : value;
        } catch (InvalidJson broken) {
            throw new JException("Argument 1 of $parse is no JSON: " + broken.getMessage(), -1);
        }
    }
}
