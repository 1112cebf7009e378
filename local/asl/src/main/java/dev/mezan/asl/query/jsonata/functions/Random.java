package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Jsonata;
import java.util.random.RandomGenerator;

/** {@code $random(seed?)}: a number from 0 up to but not including 1; the same for the same seed. */
final class Random {
    private Random() {}

    static Jsonata.JFunction function(RandomGenerator random) {
        return Arguments.function(
                "random",
                arguments -> arguments.count() > 0
                        ? new java.util.Random(arguments.whole(0)).nextDouble()
                        : (Object) random.nextDouble());
    }
}
