package dev.mezan.asl.json;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values are the same JSON: numbers by value, so that 1 and 1.0 are equal. */
public final class JsonEquality {
    private JsonEquality() {}

    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number left && b instanceof Number right) {
            return compare(left, right) == 0;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return left.size() == right.size() && sameItems(left.iterator(), right.iterator());
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return left.size() == right.size() && left.entrySet().stream().allMatch(entry -> has(right, entry));
        }
        return Objects.equals(a, b);
    }

    /** Compares two numbers by value, whatever their types. */
    public static int compare(Number a, Number b) {
        return a instanceof Integer left && b instanceof Integer right
                ? Integer.compare(left, right)
                : new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }

    private static boolean sameItems(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext()) {
            if (!equal(left.next(), right.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Map<?, ?> object, Map.Entry<?, ?> entry) {
        return object.containsKey(entry.getKey()) && equal(object.get(entry.getKey()), entry.getValue());
    }
}
