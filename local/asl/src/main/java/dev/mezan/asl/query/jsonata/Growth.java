package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Utils;
import dev.mezan.asl.query.jsonata.functions.Bounds;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large the values of one evaluation are. A value that holds another twice counts it twice, for so it would be
 * written; what is large is measured once.
 */
final class Growth {
    /** The most that an expression may hold, as it was measured of the service: 873,782 numbers. */
    static final long MAX_BYTES = 873_782L * 8;

    private static final int LEAF = 8;
    private static final int MAX_NESTING = 200;
    private static final int WORTH_KEEPING = 256;
    private static final long MAX_KEPT = 64 << 20;

    private final IdentityHashMap<Object, Size> known = new IdentityHashMap<>();
    private long kept;

    /** What a value takes, and how deep it is nested. */
    private record Size(long bytes, int nesting) {
        private static final Size LEAF = new Size(Growth.LEAF, 0);
    }

    /** What a value takes. */
    long bytes(@Nullable Object value) {
        return Math.max(LEAF, measure(value, 0).bytes());
    }

    /** Throws when the value is larger, or nested deeper, than an expression may make it. */
    void check(@Nullable Object value) {
        if (value instanceof String text) {
            checkBytes(text.length());
        } else if (value instanceof List || value instanceof Map) {
            measure(value, 0);
        }
    }

    /** Counts what is gathered in one place. */
    Bounds.Total total() {
        long[] sum = {0};
        return value -> {
            sum[0] += bytes(value);
            checkBytes(sum[0]);
        };
    }

    static void checkBytes(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new JException("Expression evaluation memory limit exceeded: Check for excessive memory usage", -1);
        }
    }

    private Size measure(@Nullable Object value, int depth) {
        return switch (value) {
            case String text -> new Size(Math.max(LEAF, text.length()), 0);
            case Utils.RangeList range -> checked(new Size((long) LEAF * range.size(), 1));
            case StatesVariable states -> Size.LEAF;
            case List<?> list -> container(list, list, depth);
            case Map<?, ?> object -> container(object, object.values(), depth);
            case null, default -> Size.LEAF;
        };
    }

    private Size container(Object container, Iterable<?> items, int depth) {
        Size before = known.get(container);
        if (before != null) {
            return before;
        }
        if (depth > MAX_NESTING) {
            throw new JException("A value in it is nested deeper than " + MAX_NESTING + " levels.", -1);
        }
        Size size = checked(sum(items, depth));
        if (size.bytes() > WORTH_KEEPING) {
            keep(container, size);
        }
        return size;
    }

    private Size sum(Iterable<?> items, int depth) {
        long bytes = 0;
        int nesting = 0;
        for (Object item : items) {
            Size inner = measure(item, depth + 1);
            bytes += Math.max(LEAF, inner.bytes());
            nesting = Math.max(nesting, inner.nesting());
            checkBytes(bytes);
        }
        return new Size(bytes, nesting + 1);
    }

    private static Size checked(Size size) {
        checkBytes(size.bytes());
        if (size.nesting() > MAX_NESTING) {
            throw new JException("A value in it is nested deeper than " + MAX_NESTING + " levels.", -1);
        }
        return size;
    }

    private void keep(Object container, Size size) {
        kept += size.bytes();
        if (kept > MAX_KEPT) {
            // What is kept here would be garbage otherwise; it can be measured again.
            known.clear();
            kept = size.bytes();
        }
        known.put(container, size);
    }
}
