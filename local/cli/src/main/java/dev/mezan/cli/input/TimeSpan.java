package dev.mezan.cli.input;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A span of time as people write it: {@code 90s}, {@code 10m}, {@code 2h}, {@code 3d}, or {@code PT10M} (ISO 8601). */
public final class TimeSpan {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private TimeSpan() {}

    /**
     * Reads a span.
     *
     * @param option the option that it was given for
     * @throws MezanException with the code {@code wrong-time-span} if it is none, or none over 0
     */
    public static Duration of(String option, String text) {
        var span = SHORT.matcher(text);
        try {
            var length = span.matches() ? of(Long.parseLong(span.group(1)), span.group(2)) : Duration.parse(text);
            if (length.isPositive()) {
                return length;
            }
            throw wrong(option, text);
        } catch (DateTimeParseException e) {
            throw wrong(option, text);
        }
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static MezanException wrong(String option, String text) {
        return new MezanException(Problem.of("wrong-time-span", "That is no span of time")
                .at(option)
                .got(text)
                .advise("Write 90s, 10m, 2h or 3d."));
    }
}
