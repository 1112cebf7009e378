package dev.mezan.asl.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The size in UTF-8 bytes that a value has as JSON text, found by walking it and without writing it. */
public final class JsonSize {
    private final long limit;
    private long bytes;

    private JsonSize(long limit) {
        this.limit = limit;
    }

    /** Whether the value's text is longer than so many bytes; stops walking as soon as that is known. */
    public static boolean exceeds(@Nullable Object value, long limit) {
        JsonSize size = new JsonSize(limit);
        size.add(value);
        return size.bytes > limit;
    }

    /** The bytes of the value's text. */
    public static long of(@Nullable Object value) {
        JsonSize size = new JsonSize(Long.MAX_VALUE);
        size.add(value);
        return size.bytes;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> bytes += 4;
            case String text -> addString(text);
            case Map<?, ?> object -> addObject(object);
            case List<?> array -> addArray(array);
            case Integer number -> bytes += digits(number);
            case Boolean truth -> bytes += truth ? 4 : 5;
            case Number number -> bytes += JsonWriter.number(number).length();
            default ->
                throw new IllegalArgumentException(
                        "not a JSON value: " + value.getClass().getName());
        }
    }

    private static int digits(int number) {
        long rest = Math.abs((long) number);
        int digits = number < 0 ? 2 : 1;
        while (rest >= 10) {
            rest /= 10;
            digits++;
        }
        return digits;
    }

    private void addObject(Map<?, ?> object) {
        bytes += 1 + Math.max(1, object.size());
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            if (bytes > limit) {
                return;
            }
            addString((String) entry.getKey());
            bytes++;
            add(entry.getValue());
        }
    }

    private void addArray(List<?> array) {
        bytes += 1 + Math.max(1, array.size());
        for (Object item : array) {
            if (bytes > limit) {
                return;
            }
            add(item);
        }
    }

    private void addString(String text) {
        int length = text.length();
        bytes += length + 2L;
        if (bytes > limit) {
            return;
        }
        for (int i = 0; i < length; i++) {
            bytes += more(text.charAt(i));
        }
    }

    /** How many bytes more than one a character takes; each half of a surrogate pair counts two of its four. */
    private static int more(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f' ? 1 : 5;
        }
        if (c == '"' || c == '\\') {
            return 1;
        }
        if (c < 0x80) {
            return 0;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
}
