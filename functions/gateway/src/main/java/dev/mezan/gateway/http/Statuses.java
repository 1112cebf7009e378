package dev.mezan.gateway.http;

import dev.mezan.core.problem.Problem;
import java.util.Map;
import java.util.Set;

/** Which HTTP status a problem has; one that can be read but is wrong is 422. */
final class Statuses {
    private static final Map<Integer, Set<String>> CODES = Map.of(
            400,
            Set.of(
                    "broken-json",
                    "wrong-parameter",
                    "unknown-parameter",
                    "wrong-cursor",
                    "idempotency-key",
                    "empty-body"),
            403,
            Set.of("not-yours", "wrong-tenant", "foreign-object"),
            404,
            Set.of(
                    "unknown-workflow",
                    "unknown-version",
                    "unknown-agent",
                    "unknown-run",
                    "unknown-item",
                    "wrong-item-id",
                    "unknown-queue",
                    "not-dead",
                    "unknown-path"),
            405,
            Set.of("wrong-method"),
            409,
            Set.of(
                    "already-answered",
                    "already-defaulted",
                    "already-ended",
                    "already-cancelled",
                    "expired",
                    "cancelled",
                    "claimed",
                    "not-claimed",
                    "too-many-comments"),
            413,
            Set.of("too-large"),
            415,
            Set.of("wrong-media-type"),
            429,
            Set.of("too-many-runs"),
            503,
            Set.of("too-many-changes", "bucket-contended", "service-unavailable"));

    private static final Map<Integer, String> TITLES = Map.of(
            400, "The request can't be read",
            403, "You may not do this",
            404, "There is no such thing",
            405, "There is no such method",
            409, "It is too late",
            413, "The request is too large",
            415, "The request is no JSON",
            422, "The request is wrong",
            429, "There is too much",
            503, "Try again");

    private Statuses() {}

    static int of(Problem problem) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(problem.code()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(422);
    }

    static String title(int status) {
        return TITLES.getOrDefault(status, "The suite failed");
    }
}
