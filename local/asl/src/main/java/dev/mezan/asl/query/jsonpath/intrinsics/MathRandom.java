package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.Random;
import java.util.random.RandomGenerator;

/** {@code States.MathRandom(from, to, seed?)}: a whole number from the first up to but not including the second. */
final class MathRandom implements Intrinsic {
    @Override
    public Integer apply(Call call) throws IntrinsicFailure {
        call.expect(2, 3);
        int from = call.integer(0);
        int to = call.integer(1);
        if (from >= to) {
            throw new IntrinsicFailure(
                    "the first number must be below the second, but " + from + " is not below " + to);
        }
        RandomGenerator random = call.count() == 3
                ? new Random(call.integer(2))
                : call.services().random();
        return random.nextInt(from, to);
    }
}
