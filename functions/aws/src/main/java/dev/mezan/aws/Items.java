package dev.mezan.aws;

import dev.mezan.core.json.Json;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of DynamoDB items. */
final class Items {
    private Items() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue json(Object value) {
        return AttributeValue.fromS(Json.text(value));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }

    static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    static String required(Map<String, AttributeValue> item, String name) {
        return text(item, name)
                .orElseThrow(() -> new IllegalStateException("The item " + item.get("pk") + " has no " + name));
    }
}
