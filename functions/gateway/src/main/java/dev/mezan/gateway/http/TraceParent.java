package dev.mezan.gateway.http;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A place in a trace.
 *
 * @param trace the trace's id, 32 lower-case hexadecimal digits
 * @param span the span's id, 16 of them
 * @param flags two of them, {@code 01} for a trace that is recorded
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record TraceParent(String trace, String span, String flags) {
    /** The name of the header, and of the attribute of a run's message. */
    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** A span of our own in the caller's trace; in a new trace if the caller has none, or what it sent is none. */
    public static TraceParent of(Optional<String> header, RandomGenerator random) {
        return header.map(FORM::matcher)
                .filter(found -> found.matches()
                        && !found.group(1).equals(NO_TRACE)
                        && !found.group(2).equals(NO_SPAN))
                .map(found -> new TraceParent(found.group(1), digits(random), found.group(3)))
                .orElseGet(() -> new TraceParent(digits(random) + digits(random), digits(random), "01"));
    }

    private static String digits(RandomGenerator random) {
        return "%016x".formatted(random.nextLong(1, Long.MAX_VALUE));
    }

    @Override
    public String toString() {
        return "00-" + trace + "-" + span + "-" + flags;
    }
}
