package dev.mezan.asl.junit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON pointers, RFC 6901. */
final class JsonPointers {
    private JsonPointers() {}

    /** What a pointer leads to; what is not there is null. */
    static @Nullable Object at(@Nullable Object value, String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer begins with '/', but this is: " + pointer);
        }
        Object at = value;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            at = step(at, step.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    private static @Nullable Object step(@Nullable Object value, String step) {
        return switch (value) {
            case Map<?, ?> object -> object.get(step);
            case List<?> array
            when step.matches("\\d{1,9}") && Integer.parseInt(step) < array.size() -> array.get(Integer.parseInt(step));
            case null, default -> null;
        };
    }
}
