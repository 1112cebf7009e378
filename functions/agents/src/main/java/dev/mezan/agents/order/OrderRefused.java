package dev.mezan.agents.order;

import dev.mezan.agent.effect.EffectRefused;

/** The order can't be fulfilled as it is, and nothing was done; trying again does not help. */
public final class OrderRefused extends EffectRefused {
    private static final long serialVersionUID = 1;

    OrderRefused(String reason) {
        super(reason);
    }

    OrderRefused(String reason, EffectRefused because) {
        super(reason, because);
    }
}
