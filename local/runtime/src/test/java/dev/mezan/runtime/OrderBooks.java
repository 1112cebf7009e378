package dev.mezan.runtime;

import dev.mezan.agents.order.Shop;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.book.Entry.Page;
import dev.mezan.agents.order.book.Entry.State;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.Names;
import dev.mezan.core.json.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the whole table of orders says, added up.
 *
 * @param entries every payment and every confirmation
 */
record OrderBooks(List<Entry> entries) {
    static OrderBooks of(AwsClients clients) {
        var entries = clients
                .dynamoDb()
                .scanPaginator(request -> request.tableName(Names.ORDERS).consistentRead(true))
                .items()
                .stream()
                .filter(item -> Stream.of(Page.PAYMENT, Page.CONFIRMATION)
                        .anyMatch(page -> page.name().equals(text(item, "sk"))))
                .map(OrderBooks::entry)
                .toList();
        return new OrderBooks(entries);
    }

    static Shop shop(AwsClients clients) {
        return Shop.of(
                new FunctionEnvironment(Map.of(OrdersTable.VARIABLE, Names.ORDERS), clients, InstantSource.system()));
    }

    /** The shelf of an article. */
    static Shelf shelf(AwsClients clients, String sku) {
        return shop(clients).stock().shelf(sku).orElseThrow();
    }

    /** What was taken and not given back, in cents. */
    long standingPayments() {
        return standing(Page.PAYMENT);
    }

    /** What was promised and not withdrawn, in cents. */
    long standingConfirmations() {
        return standing(Page.CONFIRMATION);
    }

    /** The orders that stand. */
    List<String> confirmed() {
        return entries.stream()
                .filter(entry -> entry.page() == Page.CONFIRMATION && entry.state() == State.STANDS)
                .map(Entry::order)
                .sorted()
                .toList();
    }

    private long standing(Page page) {
        return entries.stream()
                .filter(entry -> entry.page() == page && entry.state() == State.STANDS)
                .mapToLong(Entry::cents)
                .sum();
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return Json.MAPPER.readValue(text(item, "document"), Entry.class);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
