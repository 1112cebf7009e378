package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import java.util.Optional;

/** Says whether an order is one: the guide's rules, then those that its numbers must keep. */
public final class ValidateOrder implements Agent<Order, ValidateOrder.Valid> {
    /**
     * An order that is one.
     *
     * @param items how many articles it has
     * @param totalCents what it costs, in cents
     */
    public record Valid(int items, long totalCents) {}

    @Override
    public AgentManifest<Order, Valid> manifest() {
        return AgentManifest.of("validate-order", "Says whether an order is complete.", Order.class, Valid.class);
    }

    @Override
    public Valid handle(Order order, AgentContext context) throws OrderRefused {
        var wrong = problem(order);
        if (wrong.isPresent()) {
            throw new OrderRefused("Order validation failed: " + wrong.get());
        }
        return new Valid(order.items().size(), order.totalCents());
    }

    private static Optional<String> problem(Order order) {
        if (order.items().isEmpty()) {
            return Optional.of("Order has no items");
        }
        if (order.shippingAddress().filter(address -> !address.isBlank()).isEmpty()) {
            return Optional.of("Missing shipping address");
        }
        if (order.totalCents() <= 0) {
            return Optional.of("Invalid order amount");
        }
        if (order.items().size() > Order.MOST_ITEMS) {
            return Optional.of("Order has " + order.items().size() + " items, the most are " + Order.MOST_ITEMS);
        }
        return wrongNumbers(order);
    }

    private static Optional<String> wrongNumbers(Order order) {
        for (var item : order.items()) {
            if (item.quantity() < 1 || item.priceCents() < 0) {
                return Optional.of(
                        "Invalid item " + item.sku() + ": " + item.quantity() + " at " + item.priceCents() + " cents");
            }
        }
        return order.itemCents() == order.totalCents()
                ? Optional.empty()
                : Optional.of("Invalid order amount: " + order.totalCents() + " cents, but its items cost "
                        + order.itemCents() + " cents");
    }
}
