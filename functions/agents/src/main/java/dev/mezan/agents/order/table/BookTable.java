package dev.mezan.agents.order.table;

import static dev.mezan.agents.order.table.OrdersTable.text;

import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.book.EntryStore;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Payments and confirmations in the table of orders; each step is one conditional write. */
public final class BookTable implements EntryStore {
    private final OrdersTable table;

    /** The entries of a table. */
    public BookTable(OrdersTable table) {
        this.table = table;
    }

    @Override
    public Optional<Entry> find(Entry.Page page, String order) {
        return table.find(key(page, order)).map(item -> OrdersTable.document(item, Entry.class));
    }

    @Override
    public boolean replace(Optional<Entry> before, Entry after) {
        var item = OrdersTable.item(
                key(after.page(), after.order()),
                after,
                Map.of("state", text(after.state().name())));
        try {
            table.client().putItem(request -> {
                request.tableName(table.name()).item(item);
                before.ifPresentOrElse(
                        old -> request.conditionExpression("#state = :state")
                                .expressionAttributeNames(Map.of("#state", "state"))
                                .expressionAttributeValues(
                                        Map.of(":state", text(old.state().name()))),
                        () -> request.conditionExpression("attribute_not_exists(pk)"));
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(Entry.Page page, String order) {
        return OrdersTable.key("ORDER#" + order, page.name());
    }
}
