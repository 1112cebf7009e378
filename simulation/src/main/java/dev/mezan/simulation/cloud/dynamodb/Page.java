package dev.mezan.simulation.cloud.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * One page of a query.
 *
 * @param items what was read
 * @param last the key of the last of them; empty if nothing is left behind it
 */
record Page(List<Map<String, AttributeValue>> items, Optional<Map<String, AttributeValue>> last) {
    /** The page that a query asks for, of all that its keys find. */
    static Page of(QueryRequest request, List<Map<String, AttributeValue>> found, Table table) {
        var ordered = Boolean.FALSE.equals(request.scanIndexForward()) ? found.reversed() : found;
        var begin = request.hasExclusiveStartKey() ? behind(ordered, table.key(request.exclusiveStartKey()), table) : 0;
        var rest = ordered.subList(begin, ordered.size());
        var most = Optional.ofNullable(request.limit()).orElse(Integer.MAX_VALUE);
        if (rest.size() < most) {
            return new Page(rest, Optional.empty());
        }
        // At exactly its limit a page does not know yet that nothing follows.
        var page = rest.subList(0, most);
        return new Page(page, Optional.of(key(page.getLast(), request, table)));
    }

    private static int behind(List<Map<String, AttributeValue>> items, Table.Key key, Table table) {
        for (var place = 0; place < items.size(); place++) {
            if (table.key(items.get(place)).equals(key)) {
                return place + 1;
            }
        }
        return items.size();
    }

    private static Map<String, AttributeValue> key(
            Map<String, AttributeValue> item, QueryRequest request, Table table) {
        var key = new HashMap<String, AttributeValue>();
        table.keyNames(Optional.ofNullable(request.indexName()))
                .forEach(name -> Optional.ofNullable(item.get(name)).ifPresent(value -> key.put(name, value)));
        return key;
    }
}
