package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what JSONata gives a plain value: its null, its sequences, ranges and whole doubles become ours. What is plain
 * already is handed on as it is, so a large input that passes through is walked but never copied.
 */
@SuppressWarnings("ReferenceEquality") // whether it is the same object is the question: then nothing had to change
final class CleanResult {
    private CleanResult() {}

    static @Nullable Object of(@Nullable Object value) throws UnsupportedResult {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Number number -> number(number);
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            default -> other(value);
        };
    }

    private static @Nullable Object other(Object value) throws UnsupportedResult {
        if (value == Jsonata.NULL_VALUE) {
            return null;
        }
        throw new UnsupportedResult("a function or a regular expression");
    }

    private static Number number(Number number) throws UnsupportedResult {
        if (number instanceof Double fraction) {
            if (fraction.isNaN() || fraction.isInfinite()) {
                throw new UnsupportedResult("the number " + fraction);
            }
            return Utils.convertNumber(fraction);
        }
        return number;
    }

    private static Object object(Map<?, ?> object) throws UnsupportedResult {
        Map<String, @Nullable Object> copy = object instanceof LinkedHashMap ? null : copyOf(object);
        if (copy == null) {
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                Object clean = of(entry.getValue());
                if (clean != entry.getValue()) {
                    return copyOf(object);
                }
            }
            return object;
        }
        return copy;
    }

    private static Map<String, @Nullable Object> copyOf(Map<?, ?> object) throws UnsupportedResult {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(object.size());
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            copy.put(String.valueOf(entry.getKey()), of(entry.getValue()));
        }
        return copy;
    }

    private static Object array(List<?> array) throws UnsupportedResult {
        if (array.getClass() == ArrayList.class) {
            for (int i = 0; i < array.size(); i++) {
                if (of(array.get(i)) != array.get(i)) {
                    return copyOf(array);
                }
            }
            return array;
        }
        return copyOf(array);
    }

    private static List<@Nullable Object> copyOf(List<?> array) throws UnsupportedResult {
        List<@Nullable Object> copy = new ArrayList<>(array.size());
        for (Object item : array) {
            copy.add(of(item));
        }
        return copy;
    }
}
