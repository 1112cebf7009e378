package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.aws.FunctionEnvironment;

/** Gives an order's money back. */
public final class RefundPayment implements Agent<Asked, Undone> {
    private final Shop shop;

    /** The agent in its function. */
    public RefundPayment(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    RefundPayment(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Asked, Undone> manifest() {
        return AgentManifest.of("refund-payment", "Gives an order's money back.", Asked.class, Undone.class)
                .withEffects();
    }

    @Override
    public Undone handle(Asked asked, AgentContext context) throws Exception {
        return context.effects()
                .once(Effect.of(context.run(), asked, Undone.class, key -> undo(context))
                        .honouringKeys());
    }

    private Undone undo(AgentContext context) {
        var struck = shop.payments().strike(context.run());
        return switch (struck.state()) {
            case STRUCK -> new Undone("payment", "given back", struck.cents());
            case STANDS, VOID -> new Undone("payment", "never taken", 0);
        };
    }
}
