package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $range(first, last, step)}: the whole numbers from first to last, both included; as many as memory allows. */
public final class Range {
    static final Jsonata.JFunction FUNCTION = Jsonata.function("range", "<nnn?:a<n>>", Range.class, null, "range");

    private Range() {}

    /** Fractions are cut off; the step is 1 when it is not given. */
    public static @Nullable List<Number> range(@Nullable Number first, @Nullable Number last, @Nullable Number step) {
        if (first == null || last == null) {
            return null;
        }
        long by = step == null ? 1 : step.longValue();
        if (by == 0) {
            throw new JException("Argument 3 of $range must not be 0.", -1);
        }
        long from = first.longValue();
        double steps = Math.floor((last.longValue() - (double) from) / by);
        Bounds.CURRENT.get().checkLength(steps < 0 ? 0 : 8 * (long) Math.min(steps, Integer.MAX_VALUE));
        List<Number> numbers = new ArrayList<>();
        for (long i = 0; i <= steps; i++) {
            long number = from + i * by;
            numbers.add(number == (int) number ? (Number) (int) number : (Number) number);
        }
        return numbers;
    }
}
