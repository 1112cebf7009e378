package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agent.effect.Effect;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.stock.Shipment;
import dev.mezan.aws.FunctionEnvironment;

/** Tells the customer that the order is on its way. */
public final class ConfirmOrder implements Agent<Order, ConfirmOrder.Confirmed> {
    /**
     * What the customer is told.
     *
     * @param orderId the number that the customer knows the order by
     * @param paidCents what was paid, in cents
     * @param shipping the parcel
     * @param estimatedDelivery the day on which it should arrive
     */
    public record Confirmed(String orderId, long paidCents, Shipment shipping, String estimatedDelivery) {}

    private final Shop shop;

    /** The agent in its function. */
    public ConfirmOrder(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    ConfirmOrder(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Order, Confirmed> manifest() {
        return AgentManifest.of("confirm-order", "Tells the customer.", Order.class, Confirmed.class)
                .withEffects();
    }

    @Override
    public Confirmed handle(Order order, AgentContext context) throws Exception {
        var run = context.run();
        var parcel = shop.warehouse()
                .shipment(run)
                .orElseThrow(() -> new OrderRefused("Order " + order.id() + " has not been shipped"));
        var confirmed = context.effects()
                .once(Effect.of(
                                run,
                                order.totalCents(),
                                Entry.class,
                                key -> shop.confirmations().enter(run, order.totalCents()))
                        .honouringKeys());
        return new Confirmed(order.id(), confirmed.cents(), parcel, parcel.delivery());
    }
}
