package dev.mezan.asl.junit;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ: a line for each place, told by its JSON pointer. */
final class JsonDifference {
    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    private JsonDifference() {}

    /** Empty when they are equal; numbers are compared by value, and the order of an object's names does not matter. */
    static List<String> between(@Nullable Object expected, @Nullable Object actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", expected, actual);
        List<String> lines = difference.lines;
        return lines.size() <= MOST
                ? lines
                : List.of(String.join("\n", lines.subList(0, MOST)), "and " + (lines.size() - MOST) + " more");
    }

    private void compare(String pointer, @Nullable Object expected, @Nullable Object actual) {
        if (JsonEquality.equal(expected, actual)) {
            return;
        }
        if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
            compareObjects(pointer, left, right);
        } else if (expected instanceof List<?> left && actual instanceof List<?> right) {
            compareArrays(pointer, left, right);
        } else {
            add(pointer, "expected " + Json.write(expected) + " but was " + Json.write(actual));
        }
    }

    private void compareObjects(String pointer, Map<?, ?> expected, Map<?, ?> actual) {
        Set<Object> names = new LinkedHashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (Object name : names) {
            String inner =
                    pointer + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
            if (!actual.containsKey(name)) {
                add(inner, "expected " + Json.write(expected.get(name)) + " but is missing");
            } else if (!expected.containsKey(name)) {
                add(inner, "not expected but was " + Json.write(actual.get(name)));
            } else {
                compare(inner, expected.get(name), actual.get(name));
            }
        }
    }

    private void compareArrays(String pointer, List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(pointer + "/" + i, expected.get(i), actual.get(i));
        }
        if (expected.size() != actual.size()) {
            add(pointer, "expected " + expected.size() + " items but there were " + actual.size());
        }
    }

    private void add(String pointer, String what) {
        lines.add("  " + (pointer.isEmpty() ? "(whole value)" : pointer) + ": " + what);
    }
}
