package dev.mezan.runtime.crash;

import dev.mezan.agents.order.Shop;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Orders of the sample shop, each for one lamp; every third is paid with a card that is declined. */
record Orders() implements Work {
    private static final String SKU = "desk-lamp";
    private static final long CENTS = 4_995;
    private static final String REQUEST = """
            {"workflow":"fulfil-order","run":"ID","input":{"id":"ID","customer":"Ada","totalCents":4995,
             "items":[{"sku":"desk-lamp","quantity":1,"priceCents":4995}],"paymentMethod":"CARD",
             "shippingAddress":"12 St James's Square, London","shippingPriority":"standard"}}""";

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
    public boolean isOver(AwsClients suite, String id) {
        return status(suite, id).filter(status -> !status.equals("running")).isPresent();
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        var shop = Shop.of(
                new FunctionEnvironment(Map.of(OrdersTable.VARIABLE, Names.ORDERS), suite, InstantSource.system()));
        var status = status(suite, id).orElse("gone");
        var paid = shop.payments().standing(id).map(entry -> entry.cents()).orElse(0L);
        var shelf = shop.stock().shelf(SKU).orElseThrow();
        if (!shelf.balances()) {
            return Optional.of("the shelf does not balance: " + shelf);
        }
        var right = isDeclined(id) ? status.equals("failed") && paid == 0 : status.equals("succeeded") && paid == CENTS;
        return right ? Optional.empty() : Optional.of("it is " + status + " with " + paid + " cents paid");
    }

    private static Optional<String> status(AwsClients suite, String id) {
        return new RunReader(suite.dynamoDb(), Names.RUNS).status(id);
    }
}
