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

    /** What to say of a literal that is of another type. */
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
            return "Expected value of type String";
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
            return "Expected value of type Number";
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
            return "Expected value of type Boolean";
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
            return "String does not match RFC3339 timestamp";
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
            return "Expected value of type String";
        }
    }
}
