package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.aws.FunctionEnvironment;
import java.util.Locale;

/** Lets go of what is held for an order. */
public final class ReleaseStock implements Agent<Asked, Undone> {
    private final Shop shop;

    /** The agent in its function. */
    public ReleaseStock(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    ReleaseStock(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Asked, Undone> manifest() {
        return AgentManifest.of("release-stock", "Lets go of an order's goods.", Asked.class, Undone.class)
                .withEffects();
    }

    @Override
    public Undone handle(Asked asked, AgentContext context) throws Exception {
        return context.effects()
                .once(Effect.of(context.run(), asked, Undone.class, key -> undo(context))
                        .honouringKeys());
    }

    private Undone undo(AgentContext context) throws Exception {
        var released = shop.warehouse().release(context.run(), context.now());
        return new Undone("reservation", released.state().name().toLowerCase(Locale.ROOT), 0);
    }
}
