package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.Timestamps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What type of value a field takes, whose value an expression may give. */
sealed interface FieldType {
    /** The type as {@code $type} names it. */
    String jsonType();

    /** What is wrong with a value of that type; empty when it is right. */
    String wrong(@Nullable Object value, String field);

    /** The type of a field; empty for one that takes any value. */
    static Optional<FieldType> of(String field) {
        return switch (field) {
            case "TimeoutSeconds", "HeartbeatSeconds" -> Optional.of(new Whole(1, Whole.MAX_SECONDS));
            case "Seconds" -> Optional.of(new Whole(0, Whole.MAX_SECONDS));
            case "MaxConcurrency" -> Optional.of(new Whole(0, Integer.MAX_VALUE));
            case "Timestamp" -> Optional.of(new Timestamp());
            case "Error", "Cause" -> Optional.of(new Any("string"));
            case "Items" -> Optional.of(new Any("array"));
            case "Condition" -> Optional.of(new Any("boolean"));
            default -> Optional.empty();
        };
    }

    /** Any value of a type. */
    record Any(String jsonType) implements FieldType {
        @Override
        public String wrong(@Nullable Object value, String field) {
            return "";
        }
    }

    /** A whole number between two, both allowed. */
    record Whole(long least, long most) implements FieldType {
        private static final long MAX_SECONDS = 99_999_999;

        @Override
        public String jsonType() {
            return "number";
        }

        @Override
        public String wrong(@Nullable Object value, String field) {
            double number = value instanceof Number some ? some.doubleValue() : Double.NaN;
            if (number != Math.rint(number)) {
                return "The " + field + " field cannot be parsed as an integer: " + Json.write(value);
            }
            return number < least || number > most
                    ? field + " must be between " + least + " and " + most + " but was: " + Json.write(value)
                    : "";
        }
    }

    /** A timestamp as RFC 3339 has it. */
    record Timestamp() implements FieldType {
        @Override
        public String jsonType() {
            return "string";
        }

        @Override
        public String wrong(@Nullable Object value, String field) {
            return Timestamps.parse(value).isPresent()
                    ? ""
                    : "The " + field + " field cannot be parsed as a timestamp such as 2026-03-14T01:59:00Z: "
                            + Json.write(value);
        }
    }
}
