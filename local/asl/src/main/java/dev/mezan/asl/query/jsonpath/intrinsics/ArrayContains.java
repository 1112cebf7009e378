package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.JsonEquality;

/** {@code States.ArrayContains(array, value)}: whether the array has an item equal to the value. */
final class ArrayContains implements Intrinsic {
    @Override
    public Boolean apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        return call.array(0).stream().anyMatch(item -> JsonEquality.equal(item, call.any(1)));
    }
}
