package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;

/** {@code $range(first, last, step)}: the numbers from first to last, both included; at most 10,000,000 of them. */
final class Range {
    private static final long MAX_ITEMS = 10_000_000;

    static final Jsonata.JFunction FUNCTION = Arguments.function("range", Range::range);

    private Range() {}

    private static List<Number> range(Arguments arguments) {
        double first = arguments.number(0);
        double last = arguments.number(1);
        double step = arguments.count() > 2 ? arguments.number(2) : 1;
        if (step == 0) {
            throw new JException("Argument 3 of $range must not be 0.", -1);
        }
        double steps = Math.floor((last - first) / step);
        if (steps >= MAX_ITEMS) {
            throw new JException("$range would give more than " + MAX_ITEMS + " numbers.", -1);
        }
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            numbers.add(Utils.convertNumber(first + i * step));
        }
        return numbers;
    }
}
