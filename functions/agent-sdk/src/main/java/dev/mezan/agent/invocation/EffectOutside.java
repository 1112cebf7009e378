package dev.mezan.agent.invocation;

import dev.mezan.agent.effect.Effect;
import dev.mezan.agent.effect.EffectKey;
import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.core.ledger.Outside;
import dev.mezan.core.ledger.Reconciliation;
import dev.mezan.core.ledger.Turn;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The world outside as an agent's effect reaches it.
 *
 * @param effect the agent's own code
 * @param results how its results are recorded
 */
record EffectOutside<R>(Effect<R> effect, EffectResults results) implements Outside {
    @Override
    public Reconciliation reconciliation() {
        if (effect.lookup().isPresent()) {
            return Reconciliation.LOOKUP;
        }
        return effect.repeatable() ? Reconciliation.REPEAT : Reconciliation.PERSON;
    }

    @Override
    public JsonNode perform(Turn turn) throws Exception {
        return results.payload(effect.action().perform(key(turn)));
    }

    @Override
    public Optional<JsonNode> lookup(Turn turn) throws Exception {
        var found = effect.lookup().orElseThrow().find(key(turn));
        return found.map(results::payload);
    }

    @Override
    public boolean surelyNothing(Exception thrown) {
        return thrown instanceof EffectRefused;
    }

    /** The record of a result. */
    R value(JsonNode payload) {
        return results.value(payload, effect.type());
    }

    private static EffectKey key(Turn turn) {
        return new EffectKey(turn.idempotencyKey(), turn.fence());
    }
}
