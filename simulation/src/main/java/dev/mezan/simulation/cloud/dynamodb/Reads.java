package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.simulation.cloud.dynamodb.expression.Bindings;
import dev.mezan.simulation.cloud.dynamodb.expression.Condition;
import dev.mezan.simulation.cloud.dynamodb.expression.Path;
import dev.mezan.simulation.fault.FaultKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads of a table, which may see what was there before. */
final class Reads {
    private final Database database;
    private final Table table;

    Reads(Database database, Table table) {
        this.database = database;
        this.table = table;
    }

    Optional<Map<String, AttributeValue>> item(Table.Key key, boolean consistent) {
        var now = database.world().scheduler().now();
        if (!consistent
                && table.isFresh(key, now)
                && database.world().fails(FaultKind.STALE_READ, table.spec().name())) {
            return table.before(key);
        }
        return table.get(key);
    }

    /** The items that meet a condition, in the order of the sort key, of the table or of an index. */
    List<Map<String, AttributeValue>> items(
            Predicate<Map<String, AttributeValue>> condition, Optional<String> index, boolean consistent) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        for (var key : table.keys()) {
            // Whether it is looked for is decided by what it is now or was: a stale read may see it either way.
            if (isMet(table.get(key), condition) || isMet(table.before(key), condition)) {
                item(key, consistent).filter(condition).ifPresent(found::add);
            }
        }
        index.ifPresent(name -> sort(found, name));
        return found;
    }

    private static boolean isMet(
            Optional<Map<String, AttributeValue>> item, Predicate<Map<String, AttributeValue>> condition) {
        return item.filter(condition).isPresent();
    }

    private void sort(List<Map<String, AttributeValue>> items, String index) {
        var sortKey = table.spec().indexes().stream()
                .filter(some -> some.name().equals(index))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The table does not have the specified index: " + index))
                .sortKey();
        items.removeIf(item -> !item.containsKey(sortKey));
        items.sort(Comparator.comparing(item ->
                Optional.ofNullable(item.get(sortKey)).map(AttributeValue::s).orElse("")));
    }

    static Predicate<Map<String, AttributeValue>> condition(@Nullable String expression, Bindings bindings) {
        return expression == null ? _ -> true : Condition.of(expression, bindings);
    }

    static Map<String, AttributeValue> projected(
            Map<String, AttributeValue> item, @Nullable String projection, Bindings bindings) {
        if (projection == null) {
            return item;
        }
        var part = new LinkedHashMap<String, AttributeValue>();
        for (var path : Path.projection(projection, bindings)) {
            // Of a nested place the whole attribute would do as well: nothing of ours projects one.
            path.in(item).ifPresent(value -> part.put(path.top(), value));
        }
        return part;
    }
}
