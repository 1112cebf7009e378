package dev.mezan.agent.invocation;

import dev.mezan.agent.schema.AgentJson;
import dev.mezan.core.ledger.EffectId;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Results of an effect as they are recorded and read.
 *
 * @param objects where those lie that are too large for a record
 * @param id whose results they are
 */
record EffectResults(TaskObjects objects, EffectId id) {
    /**
     * The most bytes of a result that its record holds; more are claimed. An item of DynamoDB holds 400 KB, but each KB
     * is a write unit, and beyond 32 of them an object in S3 costs less.
     */
    static final int INLINE_LIMIT = 32_000;

    /** A result as it is recorded. */
    JsonNode payload(Object result) {
        // An agent's author may not check for null, so the annotation proves nothing here.
        if (Optional.ofNullable(result).isEmpty()) {
            throw new MezanException(problem("An effect's action returned null")
                    .advise("Return a record of what was done. The effect has happened; the ledger calls it unknown."));
        }
        JsonNode value = AgentJson.MAPPER.valueToTree(result);
        return new Payloads(objects.store())
                .carry(value, INLINE_LIMIT, "payloads/effects/" + id.idempotencyKey() + ".json");
    }

    /** The result that was recorded. */
    <R> R value(JsonNode payload, Class<R> type) {
        try {
            return AgentJson.MAPPER.treeToValue(new Payloads(objects.store()).resolve(payload), type);
        } catch (JacksonException e) {
            throw new MezanException(
                    problem("The recorded result is no " + type.getSimpleName() + ": " + e.getOriginalMessage())
                            .got(payload.has(ClaimCheck.PROPERTY) ? "a claimed result" : payload)
                            .advise("Let " + type.getSimpleName() + " read what earlier versions of the agent wrote, or"
                                    + " mend what was settled."),
                    e);
        }
    }

    private Problem problem(String what) {
        return Problem.of("effect-result", what).at("effect " + id);
    }
}
