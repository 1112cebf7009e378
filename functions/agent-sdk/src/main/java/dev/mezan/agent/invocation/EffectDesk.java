package dev.mezan.agent.invocation;

import dev.mezan.agent.effect.Effects;
import dev.mezan.core.ledger.LedgerAccess;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives each task of an agent that declares effects its way to the ledger; made once per instance of a function.
 *
 * @param access the ledger
 * @param objects where results lie that are too large for a record
 * @param agent the agent's name
 */
record EffectDesk(LedgerAccess access, TaskObjects objects, String agent) {
    /** By how much the clocks of two machines may differ for leases to hold. */
    static final Duration CLOCKS = Duration.ofSeconds(2);

    /** The effects of one invocation, which is surely over when the function is stopped. */
    Effects of(AgentRequest request, Instant stopped) {
        return new TaskEffects(this, request, stopped.plus(CLOCKS));
    }
}
