package dev.mezan.agents.order.table;

import static dev.mezan.agents.order.table.OrdersTable.integer;
import static dev.mezan.agents.order.table.OrdersTable.number;
import static dev.mezan.agents.order.table.OrdersTable.string;
import static dev.mezan.agents.order.table.OrdersTable.text;

import dev.mezan.agents.order.stock.Change;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.Shipment;
import dev.mezan.agents.order.stock.StockStore;
import dev.mezan.agents.order.stock.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Goods in the table of orders: an item for each shelf, each order's reservation and shipment, and one beside the shelf
 * for each hold, by the time at which its lease ends. A change is one transaction.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
 */
public final class StockTable implements StockStore {
    private static final int MOST_EXPIRED = 25;

    private final OrdersTable table;

    /** The goods of a table. */
    public StockTable(OrdersTable table) {
        this.table = table;
    }

    @Override
    public Optional<Shelf> shelf(String sku) {
        return table.find(StockKeys.shelf(sku))
                .map(item -> new Shelf(
                        sku,
                        integer(item, "initial"),
                        integer(item, "available"),
                        integer(item, "reserved"),
                        integer(item, "shipped")));
    }

    @Override
    public void open(Shelf shelf) {
        var item = new HashMap<>(StockKeys.shelf(shelf.sku()));
        item.put("initial", number(shelf.initial()));
        item.put("available", number(shelf.available()));
        item.put("reserved", number(shelf.reserved()));
        item.put("shipped", number(shelf.shipped()));
        try {
            table.client()
                    .putItem(request ->
                            request.tableName(table.name()).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException e) {
            // Another was quicker, and its shelf is as good.
        }
    }

    @Override
    public Optional<Reservation> reservation(String order) {
        return table.find(StockKeys.reservation(order)).map(item -> OrdersTable.document(item, Reservation.class));
    }

    @Override
    public Optional<Shipment> shipment(String order) {
        return table.find(StockKeys.shipment(order)).map(item -> OrdersTable.document(item, Shipment.class));
    }

    @Override
    public List<String> expired(String sku, Instant now) {
        return table
                .client()
                .query(request -> request.tableName(table.name())
                        .keyConditionExpression("pk = :shelf AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":shelf", text(StockKeys.partition(sku)),
                                ":first", text(StockKeys.HOLD),
                                ":last", text(StockKeys.holdsBefore(now))))
                        .consistentRead(true)
                        .limit(MOST_EXPIRED))
                .items()
                .stream()
                .map(item -> string(item, "order"))
                .toList();
    }

    @Override
    public Verdict make(Change change) {
        try {
            table.client()
                    .transactWriteItems(
                            request -> request.transactItems(new StockTransaction(table.name(), change).items()));
            return Verdict.MADE;
        } catch (TransactionCanceledException e) {
            return verdict(change, e);
        }
    }

    /** The transaction's first items are the records, those behind are the shelves. */
    private static Verdict verdict(Change change, TransactionCanceledException refusal) {
        var codes = refusal.cancellationReasons().stream()
                .map(reason -> String.valueOf(reason.code()))
                .toList();
        if (codes.contains("ConditionalCheckFailed")) {
            return codes.indexOf("ConditionalCheckFailed") < StockTransaction.records(change)
                    ? Verdict.OVERTAKEN
                    : Verdict.SHORT;
        }
        if (codes.stream().anyMatch(code -> code.equals("TransactionConflict") || code.contains("Throttl"))) {
            return Verdict.BUSY;
        }
        throw refusal;
    }
}
