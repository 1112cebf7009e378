package dev.mezan.asl.query.jsonpath.choice;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Compares two values of one type; values of other types never match. */
record Comparison(OperandType type, IntPredicate order) {
    boolean matches(@Nullable Object value, @Nullable Object expected) {
        OptionalInt compared = type.compare(value, expected);
        return compared.isPresent() && order.test(compared.getAsInt());
    }

    /** Whether a literal may stand in the definition. */
    boolean accepts(@Nullable Object expected) {
        return type.accepts(expected);
    }

    String wanted() {
        return type.wanted();
    }
}
