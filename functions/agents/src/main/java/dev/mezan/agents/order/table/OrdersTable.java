package dev.mezan.agents.order.table;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of orders, as a function reaches it; nothing is asked of the environment before the first request. */
public final class OrdersTable {
    /** The variable that names the table. */
    public static final String VARIABLE = "MEZAN_ORDERS_TABLE";

    private final FunctionEnvironment environment;

    /** The table that an environment's variable names. */
    public OrdersTable(FunctionEnvironment environment) {
        this.environment = environment;
    }

    String name() {
        return environment.require(VARIABLE);
    }

    DynamoDbClient client() {
        return environment.clients().dynamoDb();
    }

    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        var response =
                client().getItem(request -> request.tableName(name()).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", text(partition), "sk", text(sort));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** An item that holds a record as JSON, beside what conditions are made of. */
    static Map<String, AttributeValue> item(
            Map<String, AttributeValue> key, Object document, Map<String, AttributeValue> more) {
        var item = new HashMap<>(key);
        item.putAll(more);
        item.put("document", text(Json.text(document)));
        return item;
    }

    static <T> T document(Map<String, AttributeValue> item, Class<T> type) {
        return Json.MAPPER.readValue(string(item, "document"), type);
    }

    static String string(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::s)
                .orElseThrow(() -> new IllegalStateException("The item " + item.get("pk") + " has no " + name));
    }

    static long integer(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::n)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
