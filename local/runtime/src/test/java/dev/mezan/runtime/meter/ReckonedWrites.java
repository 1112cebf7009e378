package dev.mezan.runtime.meter;

import dev.mezan.catalog.TableSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.AwsRouter;
import dev.mezan.runtime.endpoint.AwsService;
import dev.mezan.runtime.endpoint.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in front of DynamoDB, reads each item before and after it is written, and reckons by AWS's rules what that
 * costs, without asking the store.
 *
 * <p>A write costs one unit for each KB of the larger of both; an index costs the same for what it projects when that
 * changes, and twice when its key does.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global secondary indexes, write
 *     capacity</a>
 */
public final class ReckonedWrites implements AwsService {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KB = 1024;

    private final AwsService store;
    private final Map<String, TableSpec> tables;
    private double units;

    private ReckonedWrites(AwsService store, List<TableSpec> tables) {
        this.store = store;
        this.tables = tables.stream().collect(Collectors.toMap(TableSpec::name, Function.identity()));
    }

    /** Reckons from now on. */
    public static ReckonedWrites at(AwsRouter router, List<TableSpec> tables) {
        var reckoning = new ReckonedWrites(router.service("dynamodb").orElseThrow(), tables);
        router.serve(reckoning);
        return reckoning;
    }

    /** The write request units so far. */
    public synchronized double units() {
        return units;
    }

    @Override
    public String signingName() {
        return store.signingName();
    }

    @Override
    public Access access(AwsRequest request) {
        return store.access(request);
    }

    @Override
    public List<Access> accesses(AwsRequest request) {
        return store.accesses(request);
    }

    @Override
    public AwsResponse denied(AwsRequest request, String message) {
        return store.denied(request, message);
    }

    /** One at a time, so that nothing is written between the looks. */
    @Override
    public synchronized AwsResponse answer(AwsRequest request, Caller caller) {
        var writes = writes(CountedRequests.operation(request), JSON.readTree(request.body()))
                .toList();
        var before = writes.stream().map(write -> read(request, caller, write)).toList();
        var answer = store.answer(request, caller);
        for (int i = 0; i < writes.size(); i++) {
            var write = writes.get(i);
            units += write.factor() * units(write.table(), before.get(i), read(request, caller, write));
        }
        return answer;
    }

    private Stream<Write> writes(String operation, JsonNode request) {
        var table = request.path("TableName").asString("");
        return switch (operation) {
            case "PutItem" -> Stream.of(new Write(table, key(table, request.get("Item")), 1));
            case "UpdateItem", "DeleteItem" -> Stream.of(new Write(table, request.get("Key"), 1));
            case "BatchWriteItem" ->
                request.get("RequestItems").properties().stream()
                        .flatMap(entry -> entry.getValue().valueStream().map(one -> batched(entry.getKey(), one)));
            case "TransactWriteItems" ->
                request.get("TransactItems").valueStream().map(this::transacted);
            default -> Stream.empty();
        };
    }

    private Write batched(String table, JsonNode one) {
        var item = one.path("PutRequest").path("Item");
        return new Write(
                table,
                item.isObject() ? key(table, item) : one.path("DeleteRequest").path("Key"),
                1);
    }

    private Write transacted(JsonNode one) {
        var action = one.properties().iterator().next().getValue();
        var table = action.path("TableName").asString("");
        return new Write(table, action.has("Item") ? key(table, action.get("Item")) : action.get("Key"), 2);
    }

    private JsonNode key(String table, JsonNode item) {
        var spec = spec(table);
        var key = new HashMap<String, JsonNode>();
        Stream.of(spec.partitionKey(), spec.sortKey()).forEach(name -> key.put(name, item.get(name)));
        return JSON.valueToTree(key);
    }

    private TableSpec spec(String table) {
        return Optional.ofNullable(tables.get(table)).orElseThrow();
    }

    private JsonNode read(AwsRequest request, Caller caller, Write write) {
        var headers = new HashMap<>(request.headers());
        headers.put("x-amz-target", "DynamoDB_20120810.GetItem");
        var body = JSON.createObjectNode().put("TableName", write.table()).put("ConsistentRead", true);
        body.set("Key", write.key());
        var look = new AwsRequest("POST", "/", "", headers, JSON.writeValueAsBytes(body));
        return JSON.readTree(store.answer(look, caller).body()).path("Item");
    }

    private int units(String table, JsonNode before, JsonNode after) {
        return Math.max(1, larger(before, after))
                + spec(table).indexes().stream()
                        .mapToInt(index -> index(index, spec(table), before, after))
                        .sum();
    }

    private static int index(TableSpec.Index index, TableSpec table, JsonNode before, JsonNode after) {
        var old = projected(index, table, before);
        var fresh = projected(index, table, after);
        if (old.equals(fresh)) {
            return 0;
        }
        var moved = !old.isEmpty()
                && !fresh.isEmpty()
                && Stream.of(index.partitionKey(), index.sortKey())
                        .anyMatch(name -> !old.get(name).equals(fresh.get(name)));
        return moved ? larger(old, old) + larger(fresh, fresh) : larger(old, fresh);
    }

    private static ObjectNode projected(TableSpec.Index index, TableSpec table, JsonNode item) {
        var entry = JSON.createObjectNode();
        if (item.has(index.partitionKey()) && item.has(index.sortKey())) {
            Stream.concat(
                            Stream.of(table.partitionKey(), table.sortKey(), index.partitionKey(), index.sortKey()),
                            index.projected().stream())
                    .filter(item::has)
                    .forEach(name -> entry.set(name, item.get(name)));
        }
        return entry;
    }

    private static int larger(JsonNode a, JsonNode b) {
        return Math.ceilDiv(Math.max(ItemSize.of(a), ItemSize.of(b)), KB);
    }

    /** An item that is written, and how many times what a plain write costs. */
    private record Write(String table, JsonNode key, int factor) {}
}
