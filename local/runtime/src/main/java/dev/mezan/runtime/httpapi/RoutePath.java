package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.httpapi.PathSegment.Exact;
import dev.mezan.runtime.httpapi.PathSegment.Greedy;
import dev.mezan.runtime.httpapi.PathSegment.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route's path.
 *
 * @param segments what is between its slashes
 */
record RoutePath(List<PathSegment> segments) implements Comparable<RoutePath> {
    RoutePath {
        segments = List.copyOf(segments);
    }

    /** Reads a path such as {@code /v1/runs/{run}}. */
    static RoutePath of(String path) {
        return new RoutePath(Arrays.stream(split(path)).map(PathSegment::of).toList());
    }

    /** The decoded values of its parameters, if a path that is still percent-encoded is one of its. */
    Optional<Map<String, String>> match(String path) {
        var given = split(path);
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < segments.size(); i++) {
            if (i >= given.length) {
                return Optional.empty();
            }
            switch (segments.get(i)) {
                case Exact(String text) -> {
                    if (!text.equals(given[i])) {
                        return Optional.empty();
                    }
                }
                case Parameter(String name) -> {
                    if (given[i].isEmpty()) {
                        return Optional.empty();
                    }
                    values.put(name, Encoded.decode(given[i]));
                }
                case Greedy(String name) -> {
                    var rest = String.join("/", Arrays.asList(given).subList(i, given.length));
                    values.put(name, Encoded.decode(rest));
                    return rest.isEmpty() ? Optional.empty() : Optional.of(values);
                }
            }
        }
        return given.length == segments.size() ? Optional.of(values) : Optional.empty();
    }

    /** The more exact one is first, segment by segment. */
    @Override
    public int compareTo(RoutePath other) {
        for (var i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            var order = Integer.compare(
                    segments.get(i).vagueness(), other.segments.get(i).vagueness());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static String[] split(String path) {
        return (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    }
}
