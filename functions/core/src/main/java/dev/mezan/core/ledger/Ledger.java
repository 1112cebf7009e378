package dev.mezan.core.ledger;

import java.util.Optional;

/**
 * Where effects are written; a port. Every write is one request and conditional, and what it answers is the truth at
 * that moment, never an older one.
 */
public interface Ledger {
    /**
     * Writes an effect's first record.
     *
     * @return what is there already, and stays; empty if it was written
     */
    Optional<EffectRecord> open(EffectRecord.Reserved first);

    /**
     * Writes a record in the place of another, if that is still the one that is there: same state, same fence, same
     * token.
     *
     * @return what is there by now, and stays; empty if it was written
     * @throws IllegalStateException if there is none at all
     */
    Optional<EffectRecord> replace(EffectRecord before, EffectRecord after);

    /** The record of an effect; one request. */
    Optional<EffectRecord> find(EffectId id);
}
