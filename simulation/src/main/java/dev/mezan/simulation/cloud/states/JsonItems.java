package dev.mezan.simulation.cloud.states;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** DynamoDB's requests and answers as state machines write them; of values only text and numbers. */
final class JsonItems {
    private JsonItems() {}

    static GetItemRequest request(Map<?, ?> arguments) {
        var key = new LinkedHashMap<String, AttributeValue>();
        if (arguments.get("Key") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> key.put(String.valueOf(name), value(value)));
        }
        return GetItemRequest.builder()
                .tableName(String.valueOf(arguments.get("TableName")))
                .key(key)
                .consistentRead(Boolean.TRUE.equals(arguments.get("ConsistentRead")))
                .build();
    }

    private static AttributeValue value(Object json) {
        if (json instanceof Map<?, ?> typed && typed.get("S") instanceof String text) {
            return AttributeValue.fromS(text);
        }
        if (json instanceof Map<?, ?> typed && typed.get("N") instanceof String number) {
            return AttributeValue.fromN(number);
        }
        throw new IllegalArgumentException("The simulation knows no such attribute value: " + json);
    }

    static Map<String, Object> answer(GetItemResponse response) {
        if (!response.hasItem()) {
            return Map.of();
        }
        var item = new LinkedHashMap<String, Object>();
        response.item().forEach((name, value) -> item.put(name, typed(value)));
        return Map.of("Item", item);
    }

    private static Map<String, Object> typed(AttributeValue value) {
        return value.n() != null ? Map.of("N", value.n()) : Map.of("S", String.valueOf(value.s()));
    }
}
