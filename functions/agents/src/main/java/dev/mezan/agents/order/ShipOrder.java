package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agents.order.stock.Shipment;
import dev.mezan.aws.FunctionEnvironment;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Books an order's parcel, and lets its goods leave. */
public final class ShipOrder implements Agent<Order, Shipment> {
    /**
     * What is asked of the carrier.
     *
     * @param address where the parcel goes
     * @param priority how fast
     */
    public record Parcel(String address, Order.Priority priority) {}

    private final Shop shop;

    /** The agent in its function. */
    public ShipOrder(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    ShipOrder(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Order, Shipment> manifest() {
        return AgentManifest.of("ship-order", "Books an order's parcel.", Order.class, Shipment.class)
                .withEffects();
    }

    @Override
    public Shipment handle(Order order, AgentContext context) throws Exception {
        var parcel = new Parcel(
                order.shippingAddress().orElseThrow(), order.shippingPriority().orElse(Order.Priority.STANDARD));
        var delivery = LocalDate.ofInstant(context.now(), ZoneOffset.UTC)
                .plusDays(parcel.priority().days());
        return context.effects()
                .once(Effect.of(
                                context.run(),
                                parcel,
                                Shipment.class,
                                key -> shop.warehouse().ship(context.run(), delivery))
                        .honouringKeys());
    }
}
