package dev.mezan.asl.query.jsonpath.intrinsics;

/** {@code States.MathAdd(a, b)}: the sum of two whole numbers of 32 bits. */
final class MathAdd implements Intrinsic {
    @Override
    public Integer apply(Call call) throws IntrinsicFailure {
        call.expect(2, 2);
        long sum = (long) call.integer(0) + call.integer(1);
        if (sum != (int) sum) {
            throw new IntrinsicFailure("the sum " + sum + " is outside the 32 bits of an integer");
        }
        return (int) sum;
    }
}
