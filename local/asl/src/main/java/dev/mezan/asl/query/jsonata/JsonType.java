package dev.mezan.asl.query.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a value as {@code $type} names it. */
final class JsonType {
    private JsonType() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Boolean truth -> "boolean";
            case Number number -> "number";
            case List<?> array -> "array";
            case Map<?, ?> object -> "object";
            default -> "function";
        };
    }
}
