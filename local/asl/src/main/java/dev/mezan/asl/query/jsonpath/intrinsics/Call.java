package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.query.QueryServices;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, and the services that it may need. */
public record Call(List<@Nullable Object> values, QueryServices services) {
    int count() {
        return values.size();
    }

    void expect(int from, int to) throws IntrinsicFailure {
        if (count() < from || count() > to) {
            String wanted = from == to ? Integer.toString(from) : from + " to " + to;
            throw new IntrinsicFailure("it takes " + wanted + " arguments but was given " + count());
        }
    }

    @Nullable
    Object any(int index) {
        return values.get(index);
    }

    String string(int index) throws IntrinsicFailure {
        if (any(index) instanceof String text) {
            return text;
        }
        throw wrong(index, "a string");
    }

    List<?> array(int index) throws IntrinsicFailure {
        if (any(index) instanceof List<?> array) {
            return array;
        }
        throw wrong(index, "an array");
    }

    Map<?, ?> object(int index) throws IntrinsicFailure {
        if (any(index) instanceof Map<?, ?> object) {
            return object;
        }
        throw wrong(index, "an object");
    }

    /** A whole number; as the service does, a fraction is rounded. */
    int integer(int index) throws IntrinsicFailure {
        if (any(index) instanceof Number number && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE) {
            return (int) Math.round(number.doubleValue());
        }
        throw wrong(index, "an integer");
    }

    private static IntrinsicFailure wrong(int index, String wanted) {
        return new IntrinsicFailure("argument " + (index + 1) + " must be " + wanted);
    }
}
