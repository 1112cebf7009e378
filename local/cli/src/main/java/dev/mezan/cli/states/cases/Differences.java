package dev.mezan.cli.states.cases;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, a line for each place; at most 20. */
public final class Differences {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    /** The lines; empty for equal values, whose numbers are equal by value. */
    public static List<String> between(@Nullable Object expected, @Nullable Object actual) {
        var differences = new Differences();
        differences.compare("", expected, actual);
        return List.copyOf(differences.lines);
    }

    private void compare(String pointer, @Nullable Object expected, @Nullable Object actual) {
        if (lines.size() > MOST || JsonEquality.equal(expected, actual)) {
            return;
        }
        if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
            compareObjects(pointer, left, right);
        } else if (expected instanceof List<?> left && actual instanceof List<?> right) {
            compareLists(pointer, left, right);
        } else {
            add(pointer, "expected " + shown(expected) + " but was " + shown(actual));
        }
    }

    private void compareObjects(String pointer, Map<?, ?> expected, Map<?, ?> actual) {
        var names = new LinkedHashSet<Object>(expected.keySet());
        names.addAll(actual.keySet());
        for (var name : names) {
            var at = pointer + "/" + name;
            if (!actual.containsKey(name)) {
                add(at, "expected " + shown(expected.get(name)) + " but it is missing");
            } else if (!expected.containsKey(name)) {
                add(at, "not expected: " + shown(actual.get(name)));
            } else {
                compare(at, expected.get(name), actual.get(name));
            }
        }
    }

    private void compareLists(String pointer, List<?> expected, List<?> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(pointer + "/" + i, expected.get(i), actual.get(i));
        }
        if (expected.size() != actual.size()) {
            add(pointer, "expected " + expected.size() + " items but there are " + actual.size());
        }
    }

    private void add(String pointer, String what) {
        if (lines.size() == MOST) {
            lines.add("and more");
        } else if (lines.size() < MOST) {
            lines.add((pointer.isEmpty() ? "" : pointer + ": ") + what);
        }
    }

    private static String shown(@Nullable Object value) {
        var text = Json.write(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
