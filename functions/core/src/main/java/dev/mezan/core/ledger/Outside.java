package dev.mezan.core.ledger;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The world outside as one effect sees it; a port. */
public interface Outside {
    /** How one finds out whether the effect happened. */
    Reconciliation reconciliation();

    /**
     * Does it.
     *
     * @return the result, a payload that fits a record
     * @throws Exception if it gave no result; {@link #surelyNothing} says whether it may have happened even so
     */
    JsonNode perform(Turn turn) throws Exception;

    /**
     * Looks up whether it happened; asked only of an effect that is reconciled by {@link Reconciliation#LOOKUP}.
     *
     * @return its result; empty if it surely did not happen
     * @throws Exception if one can't tell now
     */
    Optional<JsonNode> lookup(Turn turn) throws Exception;

    /** Whether what {@link #perform} threw proves that nothing happened. */
    boolean surelyNothing(Exception thrown);
}
