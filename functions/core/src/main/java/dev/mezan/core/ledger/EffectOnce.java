package dev.mezan.core.ledger;

import tools.jackson.databind.JsonNode;

/**
 * Does effects at most once: reserved before, done after, with the result; a repeat gets the recorded result.
 *
 * <p>An effect costs 2 requests to the ledger, a repeat 1. An attempt that follows an unfinished one costs 1 more.
 *
 * @param access the ledger and what else attempts need
 */
public record EffectOnce(LedgerAccess access) {
    /**
     * Does an effect, or gives what it gave before.
     *
     * @return the result, a payload
     * @throws EffectBusy if another attempt is at it
     * @throws EffectKeyReused if the key was used with another request
     * @throws EffectLate if the attempt's time was over before the effect was begun
     * @throws EffectUnknown if it may have happened and only a person can tell
     * @throws EffectSuperseded if this attempt was paused past its lease and another has taken its place
     * @throws Exception what the action or the lookup threw
     */
    public JsonNode perform(Order order, Outside outside) throws Exception {
        if (!access.now().isBefore(order.leaseUntil())) {
            throw new EffectLate(order);
        }
        return switch (new Reservation(access, order, outside.reconciliation()).get()) {
            case Right.Recorded recorded -> recorded.result();
            case Right.Mine mine -> new Attempt(access, order, outside).with(mine);
        };
    }
}
