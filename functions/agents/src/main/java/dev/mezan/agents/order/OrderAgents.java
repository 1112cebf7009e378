package dev.mezan.agents.order;

import dev.mezan.agent.Agent;
import java.util.List;

/** The agents of the order pipeline. */
public final class OrderAgents {
    private static final List<Class<? extends Agent<?, ?>>> IN_THE_SHOP = List.of(
            CheckInventory.class,
            ReserveStock.class,
            TakePayment.class,
            ShipOrder.class,
            ConfirmOrder.class,
            WithdrawConfirmation.class,
            CancelShipment.class,
            RefundPayment.class,
            ReleaseStock.class);

    private OrderAgents() {}

    /** Those that work with the table of orders; {@link ValidateOrder} needs nothing. */
    public static List<Class<? extends Agent<?, ?>>> inTheShop() {
        return IN_THE_SHOP;
    }
}
