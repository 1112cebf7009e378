package dev.mezan.operations.heal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The index of runs that have not ended, and the one item that says where a round stands; it counts requests. */
final class TestingIndex implements DynamoDbClient {
    private final Map<String, TreeMap<String, String>> parts = new TreeMap<>();
    private @Nullable Map<String, AttributeValue> mark;
    private int requests;

    void add(int shard, String key, String run) {
        parts.computeIfAbsent("unended#" + shard, _ -> new TreeMap<>()).put(key, run);
    }

    /** How many requests there were since this was asked last. */
    int requests() {
        var sum = requests;
        requests = 0;
        return sum;
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        requests++;
        var values = request.expressionAttributeValues();
        var items = parts
                .getOrDefault(text(values, ":part"), new TreeMap<>())
                .subMap(text(values, ":after"), text(values, ":before"))
                .entrySet()
                .stream()
                .limit(request.limit())
                .map(entry -> Map.of(
                        "pk", AttributeValue.fromS("RUN#" + entry.getValue()),
                        "usk", AttributeValue.fromS(entry.getKey())))
                .toList();
        return QueryResponse.builder().items(items).build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        requests++;
        return GetItemResponse.builder().item(mark).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        requests++;
        mark = request.item();
        return PutItemResponse.builder().build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        requests++;
        mark = null;
        return DeleteItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}

    private static String text(Map<String, AttributeValue> values, String name) {
        return Optional.ofNullable(values.get(name)).map(AttributeValue::s).orElseThrow();
    }
}
