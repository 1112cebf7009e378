package dev.mezan.asl.query.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of JSON value something is, for messages. */
final class JsonType {
    private JsonType() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "a string";
            case Boolean truth -> "a boolean";
            case Number number -> "a number";
            case List<?> array -> "an array";
            case Map<?, ?> object -> "an object";
            default -> "a function";
        };
    }
}
