package dev.mezan.core.inbox;

import java.time.Duration;

/** Times as people say them. */
public final class TimeSpan {
    private TimeSpan() {}

    /** {@code 2 days}, {@code 36 hours}, {@code 1 second}: in the largest unit that fits without a rest. */
    public static String of(Duration time) {
        var seconds = Math.max(1, time.toSeconds());
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
