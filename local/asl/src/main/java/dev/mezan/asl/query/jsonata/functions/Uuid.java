package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.RandomUuid;
import java.util.random.RandomGenerator;

/** {@code $uuid()}: a UUID of version 4. */
final class Uuid {
    private Uuid() {}

    static Jsonata.JFunction function(RandomGenerator random) {
        return Arguments.function("uuid", arguments -> RandomUuid.next(random));
    }
}
