package dev.mezan.core.ledger;

/** How one finds out whether an effect happened when the attempt at it did not say. */
public enum Reconciliation {
    /** The agent looks it up in the world outside. */
    LOOKUP,
    /** It is done again with the same idempotency key, which the world outside honours. */
    REPEAT,
    /** Only a person can tell. */
    PERSON
}
