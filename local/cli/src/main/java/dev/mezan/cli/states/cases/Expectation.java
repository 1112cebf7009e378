package dev.mezan.cli.states.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class Expectation {
    private static final Set<String> FIELDS = Set.of("status", "output", "error", "cause", "path", "visits");
    private static final Set<String> STATUSES = Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED");

    private Expectation() {}

    static Case.Expected read(Part part) {
        part.only(FIELDS);
        return new Case.Expected(
                status(part),
                output(part),
                text(part, "error"),
                text(part, "cause"),
                part.has("path")
                        ? Optional.of(part.get("path").items().stream()
                                .map(Part::text)
                                .toList())
                        : Optional.empty(),
                visits(part));
    }

    /** An error alone means that it failed; without either it succeeds. */
    private static String status(Part part) {
        if (!part.has("status")) {
            return part.has("error") ? "FAILED" : "SUCCEEDED";
        }
        var status = part.get("status");
        if (!STATUSES.contains(status.text())) {
            throw status.wrong("a status is one of " + String.join(", ", STATUSES));
        }
        return status.text();
    }

    private static List<@Nullable Object> output(Part part) {
        return part.has("output") ? Collections.singletonList(part.get("output").value()) : List.of();
    }

    private static Optional<String> text(Part part, String name) {
        return part.has(name) ? Optional.of(part.get(name).text()) : Optional.empty();
    }

    private static Map<String, Integer> visits(Part part) {
        if (!part.has("visits")) {
            return Map.of();
        }
        var visits = new LinkedHashMap<String, Integer>();
        var states = part.get("visits");
        for (var state : states.names()) {
            if (!(states.get(state).value() instanceof Integer count) || count < 0) {
                throw states.get(state).wrong("a count is wanted here");
            }
            visits.put(state, count);
        }
        return visits;
    }
}
