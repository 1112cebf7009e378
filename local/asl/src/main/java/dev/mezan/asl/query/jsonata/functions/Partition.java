package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $partition(array, size)}: the array in pieces of that size, the last of them perhaps smaller. */
final class Partition {
    static final Jsonata.JFunction FUNCTION = Arguments.function("partition", Partition::partition);

    private Partition() {}

    private static @Nullable List<List<?>> partition(Arguments arguments) {
        if (arguments.lacks(2)) {
            return null;
        }
        List<?> array = arguments.array(0);
        long size = arguments.whole(1);
        if (size < 1) {
            throw new JException("Argument 2 of $partition must be at least 1 but is " + size + ".", -1);
        }
        List<List<?>> pieces = new ArrayList<>();
        for (long from = 0; from < array.size(); from += size) {
            pieces.add(new ArrayList<>(array.subList((int) from, (int) Math.min(array.size(), from + size))));
        }
        return pieces;
    }
}
