package dev.mezan.agent.invocation;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/**
 * What a function of an agent is invoked with.
 *
 * @param run the run's id
 * @param task the task's id
 * @param tenant whose work it is
 * @param deadline when the attempt must have ended
 * @param inlineLimit the most bytes of a result that travel in the response; more are claimed
 * @param attempt which attempt it is, from 1
 * @param input the input, or a claim check
 */
record AgentRequest(
        String run, String task, String tenant, Instant deadline, int inlineLimit, int attempt, JsonNode input) {
    /** The most bytes of a result that travel in the response when the request does not say. */
    static final int DEFAULT_INLINE_LIMIT = 200_000;

    /** The request in a document; what it leaves out has defaults, so that one can invoke a function by hand. */
    static AgentRequest of(JsonNode document, Instant latest) {
        var input = document.get("input");
        if (input == null) {
            throw new MezanException(Problem.of("missing-input", "The request has no input")
                    .at("/input")
                    .advise("Invoke the function with {\"run\": …, \"task\": …, \"input\": {…}}."));
        }
        return new AgentRequest(
                document.path("run").asString("run-by-hand"),
                document.path("task").asString("task"),
                document.path("tenant").asString("default"),
                deadline(document.path("deadline"), latest),
                document.path("inlineLimit").asInt(DEFAULT_INLINE_LIMIT),
                document.path("attempt").asInt(1),
                input);
    }

    private static Instant deadline(JsonNode node, Instant latest) {
        if (!node.isString()) {
            return latest;
        }
        try {
            var wanted = Instant.parse(node.stringValue());
            return wanted.isBefore(latest) ? wanted : latest;
        } catch (DateTimeParseException e) {
            throw new MezanException(
                    Problem.of("bad-deadline", "The deadline is no time in ISO 8601")
                            .at("/deadline")
                            .got(node.stringValue())
                            .advise("Write it as 2026-01-31T12:00:00Z."),
                    e);
        }
    }
}
