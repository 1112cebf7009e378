package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code States.ArrayUnique(array)}: the array without items that equal an earlier one. */
final class ArrayUnique implements Intrinsic {
    @Override
    public List<@Nullable Object> apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        List<@Nullable Object> unique = new ArrayList<>();
        for (Object item : call.array(0)) {
            if (unique.stream().noneMatch(earlier -> JsonEquality.equal(earlier, item))) {
                unique.add(item);
            }
        }
        return unique;
    }
}
