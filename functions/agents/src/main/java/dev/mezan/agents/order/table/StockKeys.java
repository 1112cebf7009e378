package dev.mezan.agents.order.table;

import dev.mezan.agents.order.stock.Reservation;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of goods in the table of orders. */
final class StockKeys {
    static final String HOLD = "HOLD#";
    private static final int MILLISECOND_DIGITS = 15;

    private StockKeys() {}

    static String partition(String sku) {
        return "STOCK#" + sku;
    }

    static Map<String, AttributeValue> shelf(String sku) {
        return OrdersTable.key(partition(sku), "SHELF");
    }

    static Map<String, AttributeValue> reservation(String order) {
        return OrdersTable.key("ORDER#" + order, "RESERVATION");
    }

    static Map<String, AttributeValue> shipment(String order) {
        return OrdersTable.key("ORDER#" + order, "SHIPMENT");
    }

    /** Holds lie in the order in which their leases end. */
    static Map<String, AttributeValue> hold(String sku, Reservation held) {
        return OrdersTable.key(partition(sku), holdsBefore(held.leaseUntil()) + "#" + held.order());
    }

    static String holdsBefore(Instant end) {
        return HOLD + ("%0" + MILLISECOND_DIGITS + "d").formatted(end.toEpochMilli());
    }
}
