package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;

/** The key of an effect was used before with another request: trying again does not help. */
public final class EffectKeyReused extends EffectFailure {
    /** A key that is taken by what another attempt asked for. */
    public EffectKeyReused(Claim other) {
        super(Problem.of("effect-key-reused", "This effect's key was used with another request")
                .at("effect " + other.id())
                .got("first used by " + other.by() + " at " + other.at())
                .advise("Put into the key whatever makes it another effect, such as the order's id."));
    }
}
