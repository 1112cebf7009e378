package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whether the books of the shop balance.
 *
 * @param breaks is told what does not
 */
record Books(Consumer<String> breaks) {
    /** Goods are neither made nor lost, and there are never fewer than none. */
    void shelf(Map<String, AttributeValue> item) {
        if (!Laws.text(item, "sk").equals("SHELF")) {
            return;
        }
        var available = number(item, "available");
        var sum = available + number(item, "reserved") + number(item, "shipped");
        if (available < 0 || number(item, "reserved") < 0 || sum != number(item, "initial")) {
            breaks.accept("The shelf " + Laws.text(item, "pk") + " does not balance: " + item);
        }
    }

    /** At the end who got goods has paid, and who did not has not. */
    void balance(World world, List<Request> requests) {
        for (var request : requests) {
            if (request.workflow().equals("fulfil-order")) {
                balance(world, request);
            }
        }
    }

    private void balance(World world, Request request) {
        var status = Laws.text(
                world.database()
                        .table(Names.RUNS)
                        .find("RUN#" + request.run(), "RUN")
                        .orElse(Map.of()),
                "status");
        var payment = state(world, request.run(), "PAYMENT");
        var shipment = state(world, request.run(), "SHIPMENT");
        var paid = payment.equals("STANDS");
        if (status.equals("succeeded") && !paid) {
            breaks.accept("Order " + request.run() + " succeeded and is not paid: " + payment);
        }
        if (status.equals("failed") && paid) {
            breaks.accept("Order " + request.run() + " failed and its money was kept; its shipment: " + shipment);
        }
    }

    private static String state(World world, String order, String page) {
        return world.database()
                .table(Names.ORDERS)
                .find("ORDER#" + order, page)
                .map(item -> Json.parse(Laws.text(item, "document"), "document"))
                .map(document -> document.path("state").asString(""))
                .orElse("none");
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::n)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
