package dev.mezan.asl.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Timestamps as RFC 3339 has them, with an uppercase T and Z, such as {@code 2026-03-14T01:59:00Z}. */
public final class Timestamps {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** An instant as the context object has it, with milliseconds, such as {@code 2026-03-14T01:59:00.000Z}. */
    public static String write(Instant instant) {
        return MILLIS.format(instant);
    }

    /** The instant that a value names; empty when it is no timestamp. */
    public static Optional<Instant> parse(@Nullable Object value) {
        if (!(value instanceof String text) || text.length() < 20 || text.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
