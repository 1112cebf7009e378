package dev.mezan.core.ledger;

import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.time.Instant;

/** Somebody else is at the effect: trying again after the lease's end helps. */
public final class EffectBusy extends EffectFailure {
    private final Duration retryAfter;

    /** An effect that somebody has reserved until a time. */
    public EffectBusy(EffectId id, String by, Instant until, Instant now) {
        super(Problem.of("effect-busy", "Another attempt is at this effect")
                .at("effect " + id)
                .got("reserved by " + by + " until " + until)
                .advise("Try again after that: then it is done, or one finds out whether it was."));
        var left = Duration.between(now, until);
        this.retryAfter = left.isNegative() ? Duration.ZERO : left;
    }

    /** How long until the lease ends. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
