package dev.mezan.asl.query.jsonpath.choice;

import dev.mezan.asl.json.JsonEquality;
import dev.mezan.asl.query.Timestamps;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A type of value that operators compare. */
sealed interface OperandType {
    /** How the two compare; empty when one of them is of another type. */
    OptionalInt compare(@Nullable Object value, @Nullable Object expected);

    boolean accepts(@Nullable Object expected);

    /** What an operand must be, for messages. */
    String wanted();

    record Text() implements OperandType {
        @Override
        public OptionalInt compare(@Nullable Object value, @Nullable Object expected) {
            return value instanceof String left && expected instanceof String right
                    ? OptionalInt.of(left.compareTo(right))
                    : OptionalInt.empty();
        }

        @Override
        public boolean accepts(@Nullable Object expected) {
            return expected instanceof String;
        }

        @Override
        public String wanted() {
            return "a string";
        }
    }

    record Numeric() implements OperandType {
        @Override
        public OptionalInt compare(@Nullable Object value, @Nullable Object expected) {
            return value instanceof Number left && expected instanceof Number right
                    ? OptionalInt.of(JsonEquality.compare(left, right))
                    : OptionalInt.empty();
        }

        @Override
        public boolean accepts(@Nullable Object expected) {
            return expected instanceof Number;
        }

        @Override
        public String wanted() {
            return "a number";
        }
    }

    record Truth() implements OperandType {
        @Override
        public OptionalInt compare(@Nullable Object value, @Nullable Object expected) {
            return value instanceof Boolean left && expected instanceof Boolean right
                    ? OptionalInt.of(Boolean.compare(left, right))
                    : OptionalInt.empty();
        }

        @Override
        public boolean accepts(@Nullable Object expected) {
            return expected instanceof Boolean;
        }

        @Override
        public String wanted() {
            return "true or false";
        }
    }

    record Timestamp() implements OperandType {
        @Override
        public OptionalInt compare(@Nullable Object value, @Nullable Object expected) {
            var left = Timestamps.parse(value);
            var right = Timestamps.parse(expected);
            return left.isPresent() && right.isPresent()
                    ? OptionalInt.of(left.get().compareTo(right.get()))
                    : OptionalInt.empty();
        }

        @Override
        public boolean accepts(@Nullable Object expected) {
            return Timestamps.parse(expected).isPresent();
        }

        @Override
        public String wanted() {
            return "a timestamp such as 2026-03-14T01:59:00Z";
        }
    }

    /** A string against a pattern in which {@code *} stands for any characters and {@code \*} for itself. */
    record Wildcards() implements OperandType {
        @Override
        public OptionalInt compare(@Nullable Object value, @Nullable Object expected) {
            return value instanceof String text && expected instanceof String pattern
                    ? OptionalInt.of(WildcardPattern.matches(pattern, text) ? 0 : 1)
                    : OptionalInt.empty();
        }

        @Override
        public boolean accepts(@Nullable Object expected) {
            return expected instanceof String;
        }

        @Override
        public String wanted() {
            return "a string, in which * matches anything";
        }
    }
}
