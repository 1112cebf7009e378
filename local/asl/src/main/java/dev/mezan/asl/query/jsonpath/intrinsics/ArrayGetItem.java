package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code States.ArrayGetItem(array, index)}: the item at an index from 0. */
final class ArrayGetItem implements Intrinsic {
    @Override
    public @Nullable Object apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        List<?> array = call.array(0);
        int index = call.integer(1);
        if (index < 0 || index >= array.size()) {
            throw new IntrinsicFailure("the index " + index + " is outside an array of " + array.size());
        }
        return array.get(index);
    }
}
