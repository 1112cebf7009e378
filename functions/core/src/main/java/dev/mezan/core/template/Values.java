package dev.mezan.core.template;

import com.dashjoin.jsonata.Jsonata;
import dev.mezan.core.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON values as JSONata has them, and back. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static @Nullable Object fromJson(JsonNode value) {
        return value.isNull() ? null : Json.MAPPER.treeToValue(value, Object.class);
    }

    static JsonNode toJson(@Nullable Object value, Expression expression) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.stringNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number.intValue());
            case Long number -> NODES.numberNode(number.longValue());
            case Number number -> number(number, expression);
            case List<?> list -> array(list, expression);
            case Map<?, ?> map -> object(map, expression);
            case Object other -> other(other, expression);
        };
    }

    private static JsonNode number(Number number, Expression expression) {
        var value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw expression.failure(
                    "The expression gives " + value + ", which is no JSON", "Avoid the division by zero.");
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? NODES.numberNode((long) value)
                : NODES.numberNode(value);
    }

    private static JsonNode array(List<?> list, Expression expression) {
        var array = NODES.arrayNode(list.size());
        list.forEach(element -> array.add(toJson(element, expression)));
        return array;
    }

    private static JsonNode object(Map<?, ?> map, Expression expression) {
        var object = NODES.objectNode();
        map.forEach((name, element) -> object.set(String.valueOf(name), toJson(element, expression)));
        return object;
    }

    // The library's null is one object, told by identity alone.
    @SuppressWarnings("ReferenceEquality")
    private static JsonNode other(Object value, Expression expression) {
        if (value == Jsonata.NULL_VALUE) {
            return NODES.nullNode();
        }
        throw expression.failure(
                "The expression gives a function or a pattern, which is no JSON", "Call the function, with ().");
    }
}
