package dev.mezan.simulation.world;

import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

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

    /** What was done last is undone first: whoever's money is still here keeps the goods, unless their lease is over. */
    void reversed(World world, Map<String, AttributeValue> item) {
        if (!Laws.text(item, "sk").equals("RESERVATION")) {
            return;
        }
        var order = Laws.text(item, "pk").substring("ORDER#".length());
        var reservation = document(item);
        var leased = Instant.parse(reservation.path("leaseUntil").asString())
                .isAfter(world.surroundings().scheduler().now().plusSeconds(1));
        if (reservation.path("state").asString().equals("RELEASED")
                && leased
                && state(world, order, "PAYMENT").equals("STANDS")) {
            breaks.accept("The goods of " + order + " were released before its money was given back");
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
        if ((status.equals("failed") || status.equals("cancelled")) && paid) {
            breaks.accept(
                    "Order " + request.run() + " " + status + " and its money was kept; its shipment: " + shipment);
        }
    }

    private static String state(World world, String order, String page) {
        return world.database()
                .table(Names.ORDERS)
                .find("ORDER#" + order, page)
                .map(Books::document)
                .map(document -> document.path("state").asString(""))
                .orElse("none");
    }

    private static JsonNode document(Map<String, AttributeValue> item) {
        return Json.parse(Laws.text(item, "document"), "document");
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::n)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
