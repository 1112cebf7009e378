package dev.mezan.agents.order.table;

import static dev.mezan.agents.order.table.OrdersTable.number;
import static dev.mezan.agents.order.table.OrdersTable.text;

import dev.mezan.agents.order.stock.Change;
import dev.mezan.agents.order.stock.Line;
import dev.mezan.agents.order.stock.Place;
import dev.mezan.agents.order.stock.Reservation;
import dev.mezan.agents.order.stock.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The items of the transaction that makes a change: the records first, then for each line its shelf and its hold.
 *
 * @param table the table's name
 * @param change the change
 */
record StockTransaction(String table, Change change) {
    /** How many of the items are records, whose conditions say that the change was overtaken. */
    static int records(Change change) {
        return (change.after().isPresent() ? 1 : 0) + (change.parcelAfter().isPresent() ? 1 : 0);
    }

    List<TransactWriteItem> items() {
        var items = new ArrayList<TransactWriteItem>();
        change.after().ifPresent(after -> items.add(reservation(after)));
        change.parcelAfter().ifPresent(after -> items.add(shipment(after)));
        if (change.moves()) {
            change.after().orElseThrow().lines().forEach(line -> move(line, items));
        }
        return items;
    }

    private TransactWriteItem reservation(Reservation after) {
        var item = OrdersTable.item(StockKeys.reservation(after.order()), after, Map.of("version", version(after)));
        return put(item, change.before().map(StockTransaction::version));
    }

    private TransactWriteItem shipment(Shipment after) {
        var item = OrdersTable.item(StockKeys.shipment(after.order()), after, Map.of("version", version(after)));
        return put(item, change.parcelBefore().map(StockTransaction::version));
    }

    private void move(Line line, List<TransactWriteItem> items) {
        items.add(TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(StockKeys.shelf(line.sku()))
                        .updateExpression("SET #from = #from - :pieces, #to = #to + :pieces")
                        .conditionExpression("#from >= :pieces")
                        .expressionAttributeNames(Map.of("#from", column(change.from()), "#to", column(change.to())))
                        .expressionAttributeValues(Map.of(":pieces", number(line.quantity()))))
                .build());
        change.before()
                .filter(held -> change.from() == Place.RESERVED)
                .ifPresent(held -> items.add(TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table).key(StockKeys.hold(line.sku(), held)))
                        .build()));
        change.after()
                .filter(held -> change.to() == Place.RESERVED)
                .ifPresent(held -> items.add(TransactWriteItem.builder()
                        .put(put -> put.tableName(table).item(hold(line.sku(), held)))
                        .build()));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, Optional<AttributeValue> version) {
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table).item(item);
                    version.ifPresentOrElse(
                            known -> put.conditionExpression("version = :version")
                                    .expressionAttributeValues(Map.of(":version", known)),
                            () -> put.conditionExpression("attribute_not_exists(pk)"));
                })
                .build();
    }

    private static Map<String, AttributeValue> hold(String sku, Reservation held) {
        var item = new java.util.HashMap<>(StockKeys.hold(sku, held));
        item.put("order", text(held.order()));
        return item;
    }

    private static AttributeValue version(Reservation reservation) {
        return text(reservation.state() + " " + reservation.leaseUntil().toEpochMilli());
    }

    private static AttributeValue version(Shipment shipment) {
        return text(shipment.state().name());
    }

    private static String column(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
