package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;

/** The attempt's time was over before the effect was begun, so it was not: trying again helps. */
public final class EffectLate extends EffectFailure {
    /** An order whose lease is over. */
    public EffectLate(Order order) {
        super(Problem.of("effect-late", "The attempt's time was over before the effect was begun")
                .at("effect " + order.id())
                .got("time until " + order.leaseUntil())
                .advise("Nothing was done, so try again; give the agent a longer timeout if it happens often."));
    }
}
