package dev.mezan.runtime.crash;

import dev.mezan.agents.order.Shop;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.stock.Place;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders of the sample shop, each for one lamp; every third is paid with a card that is declined. */
final class Orders implements Work {
    private static final String SKU = "crash-lamp";
    private static final long CENTS = 4_995;
    private static final String REQUEST = """
            {"workflow":"fulfil-order","run":"ID","input":{"id":"ID","customer":"Ada","totalCents":4995,
             "items":[{"sku":"crash-lamp","quantity":1,"priceCents":4995}],"paymentMethod":"CARD",
             "shippingAddress":"12 St James's Square, London","shippingPriority":"standard"}}""";

    private final Set<String> shipped = new HashSet<>();

    @Override
    public String name() {
        return "order";
    }

    @Override
    public void ask(AwsClients suite, String id) {
        var queue = suite.sqs()
                .getQueueUrl(r -> r.queueName(Names.INTAKE + "normal"))
                .queueUrl();
        var card = isDeclined(id) ? "tok_declined" : "tok_visa";
        suite.sqs()
                .sendMessage(r ->
                        r.queueUrl(queue).messageBody(REQUEST.replace("ID", id).replace("CARD", card)));
    }

    private static boolean isDeclined(String id) {
        return Math.floorMod(id.hashCode(), 3) == 0;
    }

    @Override
    public boolean isThere(AwsClients suite, String id) {
        return status(suite, id).isPresent();
    }

    @Override
    public boolean isOver(AwsClients suite, String id) {
        return status(suite, id).filter(status -> !status.equals("running")).isPresent();
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        var shop = shop(suite);
        var status = status(suite, id).orElse("gone");
        var paid = shop.payments().standing(id).map(Entry::cents).orElse(0L);
        var told = shop.confirmations().standing(id).isPresent();
        var goods = Reservation.place(shop.stock().reservation(id));
        if (goods == Place.SHIPPED) {
            shipped.add(id);
        }
        var right = isDeclined(id)
                ? status.equals("failed") && paid == 0 && !told && goods == Place.AVAILABLE
                : status.equals("succeeded") && paid == CENTS && told && goods == Place.SHIPPED;
        return right
                ? Optional.empty()
                : Optional.of("it is " + status + " with " + paid + " cents paid, its goods " + goods
                        + (told ? ", confirmed" : ", not confirmed"));
    }

    /** Nothing is held any more, and what has left are the lamps of those who paid. */
    @Override
    public List<String> faults(AwsClients suite) {
        var shelf = shop(suite).stock().shelf(SKU).orElseThrow();
        return shelf.balances() && shelf.reserved() == 0 && shelf.shipped() == shipped.size()
                ? List.of()
                : List.of("the shelf is " + shelf + " though the lamps of " + shipped.size() + " orders have left");
    }

    /** Puts up the shelf, with lamps enough for everybody. */
    static void open(AwsClients suite) {
        shop(suite).stock().open(Shelf.filled(SKU, 1_000_000));
    }

    private static Shop shop(AwsClients suite) {
        return Shop.of(
                new FunctionEnvironment(Map.of(OrdersTable.VARIABLE, Names.ORDERS), suite, InstantSource.system()));
    }

    private static Optional<String> status(AwsClients suite, String id) {
        return new RunReader(suite.dynamoDb(), Names.RUNS).status(id);
    }
}
