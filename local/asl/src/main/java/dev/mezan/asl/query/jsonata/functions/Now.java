package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** {@code $now(picture?, timezone?)}: the engine's time as text, ISO 8601 in UTC unless told otherwise. */
final class Now {
    private Now() {}

    static Jsonata.JFunction function(InstantSource time) {
        return Arguments.function("now", arguments -> now(time, arguments));
    }

    private static @Nullable Object now(InstantSource time, Arguments arguments) {
        String picture = arguments.any(0) instanceof String text ? text : null;
        String zone = arguments.any(1) instanceof String text ? text : null;
        return Functions.dateTimeFromMillis(time.millis(), picture, zone);
    }
}
