package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.aws.FunctionEnvironment;

/** Holds an order's goods, so that nobody else gets them. */
public final class ReserveStock implements Agent<Order, Reservation> {
    private final Shop shop;

    /** The agent in its function. */
    public ReserveStock(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    ReserveStock(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Order, Reservation> manifest() {
        return AgentManifest.of("reserve-stock", "Holds an order's goods.", Order.class, Reservation.class)
                .withEffects();
    }

    @Override
    public Reservation handle(Order order, AgentContext context) throws Exception {
        return context.effects()
                .once(Effect.of(
                                context.run(),
                                order.items(),
                                Reservation.class,
                                key -> shop.warehouse().reserve(context.run(), order.lines(), context.now()))
                        .honouringKeys());
    }
}
