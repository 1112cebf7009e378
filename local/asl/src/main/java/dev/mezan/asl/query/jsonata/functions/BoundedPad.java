package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import org.jspecify.annotations.Nullable;

/** JSONata's own {@code $pad}, but not to a length that would exhaust the memory in one call. */
final class BoundedPad {
    private static final long MAX_LENGTH = 16 << 20;

    static final Jsonata.JFunction FUNCTION = Arguments.function("pad", BoundedPad::pad);

    private BoundedPad() {}

    private static @Nullable Object pad(Arguments arguments) {
        if (arguments.any(0) == null) {
            return null;
        }
        long width = arguments.whole(1);
        if (Math.abs(width) > MAX_LENGTH) {
            throw new JException("$pad to a width of " + width + " is more than " + MAX_LENGTH + " allows.", -1);
        }
        String with = arguments.any(2) instanceof String text ? text : null;
        return Functions.pad(arguments.string(0), (int) width, with);
    }
}
