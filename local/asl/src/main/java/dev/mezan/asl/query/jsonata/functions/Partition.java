package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $partition(array, size)}: the array in pieces of that size, the last of them perhaps smaller. */
public final class Partition {
    static final Jsonata.JFunction FUNCTION =
            Jsonata.function("partition", "<an:a>", Partition.class, null, "partition");

    private Partition() {}

    /** A fraction of a size is cut off; without an array or a size there is no result. */
    public static @Nullable List<List<?>> partition(@Nullable List<?> array, @Nullable Number size) {
        if (array == null || size == null) {
            return null;
        }
        long most = size.longValue();
        if (most < 1) {
            throw new JException("Argument 2 of $partition must be at least 1 but is " + most + ".", -1);
        }
        List<List<?>> pieces = new ArrayList<>();
        for (long from = 0; from < array.size(); from += most) {
            pieces.add(new ArrayList<>(array.subList((int) from, (int) Math.min(array.size(), from + most))));
        }
        return pieces;
    }
}
