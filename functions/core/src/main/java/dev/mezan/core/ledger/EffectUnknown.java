package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;

/** Nobody knows whether the effect happened, and only a person can find out: trying again does not help. */
public final class EffectUnknown extends EffectFailure {
    private final transient EffectId id;

    /** An effect that is unknown for a reason. */
    public EffectUnknown(EffectId id, String reason) {
        super(Problem.of("effect-unknown", "Nobody knows whether this effect happened")
                .at("effect " + id)
                .got(reason)
                .advise("Look in the world outside, then say so: mezan effects settle '" + id + "' --tenant "
                        + id.tenant() + " --done RESULT | --not-done, with --reason."));
        this.id = id;
    }

    /** The same, with what the attempt at it threw. */
    public EffectUnknown(EffectId id, String reason, Exception cause) {
        this(id, reason);
        initCause(cause);
    }

    /** Which effect. */
    public EffectId id() {
        return id;
    }
}
