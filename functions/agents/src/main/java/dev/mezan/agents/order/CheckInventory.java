package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import dev.mezan.agent.AgentContext;
import dev.mezan.agent.AgentManifest;
import dev.mezan.agents.order.stock.Warehouse;
import dev.mezan.aws.FunctionEnvironment;

/** Says early whether the goods are there; what counts is the reservation. */
public final class CheckInventory implements Agent<Order, CheckInventory.Sufficient> {
    /**
     * The goods are there.
     *
     * @param pieces how many the order wants in all
     */
    public record Sufficient(long pieces) {}

    private final Shop shop;

    /** The agent in its function. */
    public CheckInventory(FunctionEnvironment environment) {
        this(Shop.of(environment));
    }

    CheckInventory(Shop shop) {
        this.shop = shop;
    }

    @Override
    public AgentManifest<Order, Sufficient> manifest() {
        return AgentManifest.of("check-inventory", "Says whether the goods are there.", Order.class, Sufficient.class);
    }

    @Override
    public Sufficient handle(Order order, AgentContext context) throws OrderRefused {
        Assortment.OF_SAMPLE.open(shop.stock(), order.items());
        var missing = shop.warehouse().missing(order.lines(), context.now());
        if (!missing.isEmpty()) {
            throw new OrderRefused(Warehouse.insufficient(missing));
        }
        return new Sufficient(
                order.items().stream().mapToLong(Order.Item::quantity).sum());
    }
}
