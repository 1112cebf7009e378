package dev.mezan.core.ledger;

import java.time.Instant;

/**
 * Who has the right to an effect, or had it last.
 *
 * @param id which effect
 * @param request the SHA-256 of the request that it is done with
 * @param fence how many times the right was given out, from 1; whoever has an older one is refused
 * @param token what only this attempt knows, so that it recognises its own write when the answer to it was lost
 * @param by who: the run and the task
 * @param at when
 */
public record Claim(EffectId id, String request, long fence, String token, String by, Instant at) {
    /** The idempotency key and fence that go to the world outside. */
    public Turn turn() {
        return new Turn(id.idempotencyKey(), fence);
    }
}
