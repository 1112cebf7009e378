package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.aws.FunctionEnvironment;
import java.util.Locale;

/** Calls an order's parcel off. */
public final class CancelShipment implements Agent<Asked, Undone> {
    private final Shop shop;

    /** The agent in its function. */
    public CancelShipment(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    CancelShipment(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Asked, Undone> manifest() {
        return AgentManifest.of("cancel-shipment", "Calls an order's parcel off.", Asked.class, Undone.class)
                .withEffects();
    }

    @Override
    public Undone handle(Asked asked, AgentContext context) throws Exception {
        return context.effects()
                .once(Effect.of(context.run(), asked, Undone.class, key -> undo(context))
                        .honouringKeys());
    }

    private Undone undo(AgentContext context) throws Exception {
        var cancelled = shop.warehouse().cancel(context.run(), context.now());
        return new Undone("shipment", cancelled.state().name().toLowerCase(Locale.ROOT), 0);
    }
}
