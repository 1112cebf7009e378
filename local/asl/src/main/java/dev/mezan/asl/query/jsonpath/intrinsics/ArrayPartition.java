package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.ArrayList;
import java.util.List;

/** {@code States.ArrayPartition(array, size)}: the array in pieces of that size, the last perhaps smaller. */
final class ArrayPartition implements Intrinsic {
    @Override
    public List<List<?>> apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        List<?> array = call.array(0);
        int size = call.integer(1);
        if (size < 1) {
            throw new IntrinsicFailure("the size must be at least 1 but is " + size);
        }
        List<List<?>> pieces = new ArrayList<>();
        for (int from = 0; from < array.size(); from += size) {
            pieces.add(new ArrayList<>(array.subList(from, Math.min(array.size(), from + size))));
        }
        return pieces;
    }
}
