package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $range(first, last, step)}: the whole numbers from first to last, both included; as many as memory allows. */
final class Range {
    static final Jsonata.JFunction FUNCTION = Arguments.function("range", Range::range);

    private Range() {}

    private static @Nullable List<Number> range(Arguments arguments) {
        if (arguments.lacks(2)) {
            return null;
        }
        long first = arguments.whole(0);
        long last = arguments.whole(1);
        long step = arguments.count() > 2 ? arguments.whole(2) : 1;
        if (step == 0) {
            throw new JException("Argument 3 of $range must not be 0.", -1);
        }
        double steps = Math.floor((last - (double) first) / step);
        Bounds.CURRENT.get().checkLength(steps < 0 ? 0 : 8 * (long) Math.min(steps, Integer.MAX_VALUE));
        List<Number> numbers = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            long number = first + i * step;
            numbers.add(number == (int) number ? (Number) (int) number : (Number) number);
        }
        return numbers;
    }
}
