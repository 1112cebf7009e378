package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.ArrayList;
import java.util.List;

/** {@code States.ArrayRange(first, last, step)}: the numbers from first to last, both included; at most 1,000. */
final class ArrayRange implements Intrinsic {
    private static final int MAX_ITEMS = 1000;

    @Override
    public List<Integer> apply(Call call) throws IntrinsicFailure {
        call.expect(3, 3);
        long first = call.integer(0);
        long last = call.integer(1);
        long step = call.integer(2);
        if (step == 0) {
            throw new IntrinsicFailure("the step must not be 0");
        }
        long count = Math.floorDiv(last - first, step) + 1;
        if (count > MAX_ITEMS) {
            throw new IntrinsicFailure("it would give " + count + " numbers, more than " + MAX_ITEMS);
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add((int) (first + i * step));
        }
        return numbers;
    }
}
