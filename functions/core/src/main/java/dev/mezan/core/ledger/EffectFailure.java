package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;

/** Why the ledger gave no result for an effect. */
public abstract sealed class EffectFailure extends RuntimeException
        permits EffectBusy, EffectKeyReused, EffectLate, EffectSuperseded, EffectUnknown {
    private final transient Problem problem;

    EffectFailure(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong and what to do. */
    public Problem problem() {
        return problem;
    }
}
