package dev.mezan.asl.run;

import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whole seconds that a field gives, at most 99,999,999. */
final class Seconds {
    private static final int MAX = 99_999_999;

    private Seconds() {}

    static Duration of(@Nullable Object value, int least, String field) throws EvaluationFailure {
        if (value instanceof Number number) {
            double seconds = number.doubleValue();
            if (seconds == Math.rint(seconds) && seconds >= least && seconds <= MAX) {
                return Duration.ofSeconds((long) seconds);
            }
        }
        throw new EvaluationFailure(
                ErrorNames.RUNTIME,
                "The field '" + field + "' must give a whole number from " + least + " to " + MAX + " but gave "
                        + Json.write(value) + ".");
    }
}
