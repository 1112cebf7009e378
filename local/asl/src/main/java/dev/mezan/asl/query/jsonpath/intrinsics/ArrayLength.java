package dev.mezan.asl.query.jsonpath.intrinsics;

/** {@code States.ArrayLength(array)}: how many items it has. */
final class ArrayLength implements Intrinsic {
    @Override
    public Integer apply(Call call) throws IntrinsicFailure {
        call.expect(1, 1);
        return call.array(0).size();
    }
}
