package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;

/**
 * The attempt was paused past its lease and another has taken its place: what it did or wanted to write is refused.
 *
 * <p>Trying again is safe: it gets what the other attempt has recorded.
 */
public final class EffectSuperseded extends EffectFailure {
    /** An attempt whose right is gone; the record is the one that stands. */
    public EffectSuperseded(Claim mine, EffectRecord standing) {
        super(Problem.of("effect-superseded", "This attempt was paused past its lease and another took its place")
                .at("effect " + mine.id())
                .got("fence " + mine.fence() + ", now " + standing.word() + " with fence "
                        + standing.claim().fence() + " by " + standing.claim().by())
                .advise("Nothing to do if the world outside honours the idempotency key; else see 'mezan effects show"
                        + " '" + mine.id() + "'."));
    }
}
