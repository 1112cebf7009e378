package dev.mezan.core.ledger;

import dev.mezan.core.ledger.EffectRecord.Reserved;
import tools.jackson.databind.JsonNode;

/** What an attempt got from the ledger when it asked for an effect. */
sealed interface Right {
    /** Nothing is to be done: it has happened. */
    record Recorded(JsonNode result) implements Right {}

    /**
     * The effect is this attempt's.
     *
     * @param reserved its record
     * @param inDoubt whether an earlier attempt may have done it already
     */
    record Mine(Reserved reserved, boolean inDoubt) implements Right {
        Mine certain() {
            return new Mine(reserved, false);
        }
    }
}
