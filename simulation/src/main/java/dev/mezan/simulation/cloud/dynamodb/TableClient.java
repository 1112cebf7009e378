package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.simulation.cloud.Wire;
import dev.mezan.simulation.cloud.dynamodb.expression.Bindings;
import dev.mezan.simulation.fault.FaultKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A node's client of the tables. */
public final class TableClient implements DynamoDbClient {
    private static final String SERVICE = "dynamodb";

    private final Database database;
    private final Wire wire;

    /** A client whose requests go over a wire. */
    public TableClient(Database database, Wire wire) {
        this.database = database;
        this.wire = wire;
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return call("GetItem " + request.tableName() + " " + told(request.key()), () -> {
            var table = database.table(request.tableName());
            var item = new Reads(database, table)
                    .item(table.key(request.key()), Boolean.TRUE.equals(request.consistentRead()));
            var bindings = new Bindings(request.expressionAttributeNames(), Map.of());
            var response = GetItemResponse.builder();
            item.ifPresent(some -> response.item(Reads.projected(some, request.projectionExpression(), bindings)));
            return response.build();
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return call("BatchGetItem", () -> {
            var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
            request.requestItems().forEach((name, wanted) -> {
                var table = database.table(name);
                var found = new ArrayList<Map<String, AttributeValue>>();
                wanted.keys()
                        .forEach(key -> new Reads(database, table)
                                .item(table.key(key), Boolean.TRUE.equals(wanted.consistentRead()))
                                .ifPresent(found::add));
                responses.put(name, found);
            });
            return BatchGetItemResponse.builder().responses(responses).build();
        });
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        var done = write("PutItem", () -> Writes.of(request));
        return PutItemResponse.builder()
                .attributes(old(request.returnValues(), done))
                .build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        var done = write("DeleteItem", () -> Writes.of(request));
        return DeleteItemResponse.builder()
                .attributes(old(request.returnValues(), done))
                .build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        var done = write("UpdateItem", () -> Writes.of(request));
        var attributes = switch (Optional.ofNullable(request.returnValues()).orElse(ReturnValue.NONE)) {
            case ALL_NEW -> done.after();
            case UPDATED_NEW -> done.changed();
            case ALL_OLD, UPDATED_OLD -> done.before();
            case NONE, UNKNOWN_TO_SDK_VERSION -> Optional.<Map<String, AttributeValue>>empty();
        };
        var response = UpdateItemResponse.builder();
        attributes.ifPresent(response::attributes);
        return response.build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return call("TransactWriteItems", () -> {
            new Transaction(database).write(request.transactItems());
            return TransactWriteItemsResponse.builder().build();
        });
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return call("Query " + request.tableName(), () -> {
            var bindings = new Bindings(request.expressionAttributeNames(), request.expressionAttributeValues())
                    .allIn(
                            request.keyConditionExpression(),
                            request.filterExpression(),
                            request.projectionExpression());
            var keys = Reads.condition(request.keyConditionExpression(), bindings);
            var items = new Reads(database, database.table(request.tableName()))
                    .items(
                            keys,
                            Optional.ofNullable(request.indexName()),
                            Boolean.TRUE.equals(request.consistentRead()));
            var table = database.table(request.tableName());
            var page = Page.of(request, items, table);
            var found = page.items().stream()
                    .filter(Reads.condition(request.filterExpression(), bindings))
                    .map(item -> Reads.projected(item, request.projectionExpression(), bindings))
                    .toList();
            var response = QueryResponse.builder().items(found).count(found.size());
            page.last().ifPresent(response::lastEvaluatedKey);
            return response.build();
        });
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return call("Scan " + request.tableName(), () -> {
            var bindings = new Bindings(request.expressionAttributeNames(), request.expressionAttributeValues());
            var found = new Reads(database, database.table(request.tableName()))
                            .items(
                                    Reads.condition(request.filterExpression(), bindings),
                                    Optional.ofNullable(request.indexName()),
                                    Boolean.TRUE.equals(request.consistentRead()))
                            .stream()
                            .map(item -> Reads.projected(item, request.projectionExpression(), bindings))
                            .toList();
            return ScanResponse.builder().items(found).count(found.size()).build();
        });
    }

    private Written write(String action, Supplier<Writes> asked) {
        Writes write;
        Table.Key key;
        try {
            write = asked.get();
            key = database.table(write.table()).key(write.key());
        } catch (IllegalArgumentException e) {
            throw Failures.invalid(e);
        }
        return call(action + " " + write.table() + " " + key.partition() + " " + key.sort(), () -> written(write, key));
    }

    private Written written(Writes write, Table.Key key) {
        var table = database.table(write.table());
        if (database.world().fails(FaultKind.TRANSACTION_CONFLICT, write.table())) {
            throw Failures.conflict();
        }
        var before = table.get(key);
        if (!write.mayBeDone(before)) {
            throw Failures.condition(write.showsItem() ? before : Optional.empty());
        }
        database.write(table, key, write.change().apply(before));
        return new Written(before, table.get(key));
    }

    private <T> T call(String request, Supplier<T> served) {
        return wire.call(SERVICE, request, () -> {
            if (database.world().fails(FaultKind.PARTITION_THROTTLED, request.split(" ", 3)[0])) {
                throw Failures.throttled();
            }
            try {
                return served.get();
            } catch (IllegalArgumentException e) {
                throw Failures.invalid(e);
            }
        });
    }

    private static String told(Map<String, AttributeValue> key) {
        return Optional.ofNullable(key.get("pk")).map(AttributeValue::s).orElse("") + " "
                + Optional.ofNullable(key.get("sk")).map(AttributeValue::s).orElse("");
    }

    private static @Nullable Map<String, AttributeValue> old(@Nullable ReturnValue wanted, Written done) {
        return wanted == ReturnValue.ALL_OLD ? done.before().orElse(null) : null;
    }

    /** An item before and after a write. */
    private record Written(Optional<Map<String, AttributeValue>> before, Optional<Map<String, AttributeValue>> after) {
        Optional<Map<String, AttributeValue>> changed() {
            return after.map(item -> {
                var changed = new HashMap<>(item);
                before.ifPresent(old -> old.forEach((name, value) -> changed.remove(name, value)));
                return changed;
            });
        }
    }
}
