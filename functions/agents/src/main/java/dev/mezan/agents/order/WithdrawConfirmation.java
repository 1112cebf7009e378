package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.aws.FunctionEnvironment;

/** Tells the customer that the order is not coming after all. */
public final class WithdrawConfirmation implements Agent<Asked, Undone> {
    private final Shop shop;

    /** The agent in its function. */
    public WithdrawConfirmation(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    WithdrawConfirmation(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Asked, Undone> manifest() {
        return AgentManifest.of("withdraw-confirmation", "Takes back what was told.", Asked.class, Undone.class)
                .withEffects();
    }

    @Override
    public Undone handle(Asked asked, AgentContext context) throws Exception {
        return context.effects()
                .once(Effect.of(context.run(), asked, Undone.class, key -> undo(context))
                        .honouringKeys());
    }

    private Undone undo(AgentContext context) {
        var struck = shop.confirmations().strike(context.run());
        return switch (struck.state()) {
            case STRUCK -> new Undone("confirmation", "withdrawn", 0);
            case STANDS, VOID -> new Undone("confirmation", "never sent", 0);
        };
    }
}
