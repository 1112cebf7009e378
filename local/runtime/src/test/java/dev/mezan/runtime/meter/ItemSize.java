package dev.mezan.runtime.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

/**
 * How large DynamoDB takes an item to be, reckoned from its JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB item
 *     sizes</a>
 */
final class ItemSize {
    private static final int NESTING = 3;

    private ItemSize() {}

    /** The bytes of an item. */
    static int of(JsonNode item) {
        return item.properties().stream()
                .mapToInt(field -> field.getKey().getBytes(UTF_8).length + value(field.getValue()))
                .sum();
    }

    private static int value(JsonNode typed) {
        var only = typed.properties().iterator().next();
        var value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> value.asString().getBytes(UTF_8).length;
            case "N" -> (value.asString().length() + 1) / 2 + 1;
            case "M" -> NESTING + of(value) + value.size();
            case "L" -> NESTING + value.valueStream().mapToInt(ItemSize::value).sum() + value.size();
            case "BOOL", "NULL" -> 1;
            case "SS" ->
                value.valueStream()
                        .mapToInt(text -> text.asString().getBytes(UTF_8).length)
                        .sum();
            default -> throw new IllegalArgumentException("No size is known for " + only.getKey());
        };
    }
}
