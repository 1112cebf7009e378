package dev.mezan.gateway.http;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/**
 * Refusals as problem details, each field that is wrong named.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class Problems {
    private static final String TYPES = "https://mezan.dev/problems/";

    private Problems() {}

    static Answer of(MezanException refusal, String path) {
        return of(Statuses.of(refusal.problems().getFirst()), refusal.problems(), path);
    }

    /** What went wrong inside: the log tells it, the answer does not. */
    static Answer failure(String path) {
        return of(
                500,
                List.of(Problem.of("failure", "The suite failed; its log tells why, under this answer's trace")),
                path);
    }

    private static Answer of(int status, List<Problem> problems, String path) {
        var first = problems.getFirst();
        var document = Json.object()
                .put("type", TYPES + first.code())
                .put("title", Statuses.title(status))
                .put("status", status)
                .put("detail", problems.size() == 1 ? first.toString() : problems.size() + " things are wrong.")
                .put("code", first.code())
                .put("instance", path);
        var errors = document.putArray("errors");
        problems.forEach(problem -> add(errors, problem));
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), document);
    }

    private static void add(ArrayNode errors, Problem problem) {
        var error = errors.addObject()
                .put("pointer", problem.where())
                .put("detail", problem.what())
                .put("code", problem.code());
        if (!problem.value().isEmpty()) {
            error.put("value", problem.value());
        }
        if (!problem.advice().isEmpty()) {
            error.put("advice", problem.advice());
        }
    }
}
