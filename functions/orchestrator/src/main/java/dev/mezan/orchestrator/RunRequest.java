package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.schema.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What starts a run: an execution's input, or the body of a message.
 *
 * @param workflow the workflow's name
 * @param version its version; empty for the latest
 * @param input what the run is given, a payload; an empty object when left out
 * @param run the run's id; empty for one that is made
 * @param tenant whose work it is
 * @param idempotencyKey under which the same request is the same run for 24 hours; empty without
 */
public record RunRequest(
        String workflow,
        Optional<String> version,
        JsonNode input,
        Optional<String> run,
        String tenant,
        Optional<String> idempotencyKey) {
    /** The tenant of a request that names none. */
    static final String DEFAULT_TENANT = "default";

    private static final SchemaCheck SHAPE = new SchemaCheck(schema());

    /**
     * Reads a request.
     *
     * @throws MezanException with everything that is wrong with it
     */
    public static RunRequest of(JsonNode request) {
        var problems = SHAPE.problems(request, "");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return lenient(request);
    }

    /** Its key with its tenant; empty without one. */
    public Optional<IdempotencyKey> key() {
        return idempotencyKey.map(value -> new IdempotencyKey(tenant, value));
    }

    /** What can be read of a request that may be wrong. */
    public static RunRequest lenient(JsonNode request) {
        return new RunRequest(
                request.path("workflow").asString(""),
                text(request, "version"),
                request.has("input") ? request.get("input") : Json.object(),
                text(request, "run").filter(run -> run.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")),
                text(request, "tenant").filter(tenant -> !tenant.isBlank()).orElse(DEFAULT_TENANT),
                text(request, "idempotencyKey"));
    }

    private static Optional<String> text(JsonNode request, String name) {
        return Optional.ofNullable(request.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static JsonNode schema() {
        try (var stream = RunRequest.class.getResourceAsStream("/events/run-request.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("events/run-request.schema.json is not on the class path");
            }
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
