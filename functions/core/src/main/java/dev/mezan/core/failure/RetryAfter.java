package dev.mezan.core.failure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads the header {@code Retry-After}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, Retry-After</a>
 */
public final class RetryAfter {
    private RetryAfter() {}

    /** How long the header asks to wait, from a time on: it says seconds or a date; empty if it says neither. */
    public static Optional<Duration> parse(String header, Instant now) {
        var said = header.strip();
        if (said.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
