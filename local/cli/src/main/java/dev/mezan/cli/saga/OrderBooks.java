package dev.mezan.cli.saga;

import dev.mezan.agents.order.Shop;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The money and the goods of an order, as the suite's tables have them now. */
public final class OrderBooks {
    private final Shop shop;

    /** The books of a suite. */
    public OrderBooks(Suite suite) {
        shop = Shop.of(new FunctionEnvironment(
                Map.of(OrdersTable.VARIABLE, Names.ORDERS), suite.clients(), InstantSource.system()));
    }

    /** A line for the money of a run, and one for each article of its order. */
    public List<String> lines(String run, JsonNode order) {
        var lines = new ArrayList<String>();
        lines.add("money: " + shop.payments().find(run).map(OrderBooks::money).orElse("nothing was taken"));
        order.path("items")
                .valueStream()
                .map(item -> item.path("sku").asString(""))
                .distinct()
                .flatMap(sku -> shop.stock().shelf(sku).stream())
                .map(OrderBooks::pieces)
                .forEach(lines::add);
        return lines;
    }

    private static String money(Entry payment) {
        return switch (payment.state()) {
            case STANDS -> amount(payment.cents()) + " taken";
            case STRUCK -> amount(payment.cents()) + " taken and given back";
            case VOID -> "nothing was taken, and nothing will be";
        };
    }

    private static String amount(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }

    private static String pieces(Shelf shelf) {
        return "stock: %s: %d = %d on the shelf + %d reserved + %d shipped"
                .formatted(shelf.sku(), shelf.initial(), shelf.available(), shelf.reserved(), shelf.shipped());
    }
}
