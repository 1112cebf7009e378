package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Jsonata;
import java.time.InstantSource;

/** {@code $millis()}: the engine's time in milliseconds since 1970. */
final class Millis {
    private Millis() {}

    static Jsonata.JFunction function(InstantSource time) {
        return Arguments.function("millis", arguments -> time.millis());
    }
}
