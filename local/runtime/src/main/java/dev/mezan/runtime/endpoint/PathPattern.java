package dev.mezan.runtime.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Paths with names in braces for single segments, such as {@code runs/{run}/activity}. */
final class PathPattern {
    private PathPattern() {}

    /** The decoded values of the names, if the path is of the pattern. */
    static Optional<Map<String, String>> match(String pattern, String path) {
        var expected = pattern.split("/", -1);
        var given = path.split("/", -1);
        if (expected.length != given.length) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                values.put(expected[i].substring(1, expected[i].length() - 1), decode(given[i]));
            } else if (!expected[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
