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
 * already is handed on as it is.
 */
@SuppressWarnings("ReferenceEquality") // whether it is the same object is the question: then nothing had to change
final class CleanResult {
    private long bytes;

    private CleanResult() {}

    /** The plain value; a JException when it is larger than an expression may make it. */
    static @Nullable Object of(@Nullable Object value) throws UnsupportedResult {
        return new CleanResult().clean(value);
    }

    private @Nullable Object clean(@Nullable Object value) throws UnsupportedResult {
        bytes += value instanceof String text ? text.length() : 1;
        Growth.checkBytes(bytes);
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

    /** The object itself where nothing in it had to change, or else a copy. */
    private Object object(Map<?, ?> object) throws UnsupportedResult {
        boolean changed = !(object instanceof LinkedHashMap);
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(object.size());
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            Object clean = clean(entry.getValue());
            changed |= clean != entry.getValue();
            copy.put(String.valueOf(entry.getKey()), clean);
        }
        return changed ? copy : object;
    }

    private Object array(List<?> array) throws UnsupportedResult {
        boolean changed = array.getClass() != ArrayList.class;
        List<@Nullable Object> copy = new ArrayList<>(array.size());
        for (Object item : array) {
            Object clean = clean(item);
            changed |= clean != item;
            copy.add(clean);
        }
        return changed ? copy : array;
    }
}
