package dev.mezan.conformance;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values, written short. */
final class Texts {
    private Texts() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", text(partition), "sk", text(sort));
    }

    /** An item with one attribute more. */
    static Map<String, AttributeValue> with(Map<String, AttributeValue> item, String name, AttributeValue value) {
        var more = new TreeMap<>(item);
        more.put(name, value);
        return more;
    }
}
