package dev.mezan.asl.junit;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON text as tests write and read it. */
final class JsonText {
    private static final int LONGEST_LINE = 100;

    private JsonText() {}

    static @Nullable Object read(String json) {
        try {
            return Json.read(json);
        } catch (InvalidJson broken) {
            throw new IllegalArgumentException("this is no JSON: " + broken.getMessage() + "\n" + json, broken);
        }
    }

    /** With line breaks and indents; what fits on a line stays on one. */
    static String pretty(@Nullable Object value) {
        return pretty(value, "\n");
    }

    private static String pretty(@Nullable Object value, String newLine) {
        String line = Json.write(value);
        if (line.length() + newLine.length() <= LONGEST_LINE) {
            return line;
        }
        String inner = newLine + "  ";
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(entry -> inner + Json.write(entry.getKey()) + ": " + pretty(entry.getValue(), inner))
                        .collect(Collectors.joining(",", "{", newLine + "}"));
            case List<?> array ->
                array.stream()
                        .map(item -> inner + pretty(item, inner))
                        .collect(Collectors.joining(",", "[", newLine + "]"));
            case null, default -> line;
        };
    }
}
