package dev.mezan.core.failure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a failure travels as the exception of a function: the class says the kind, the message says what was thrown and how
 * long to wait: {@code java.io.IOException: connection reset (retry after 12 s)}.
 *
 * <p>Lambda reports the class and the message of an exception and nothing of its cause.
 */
public final class FailureText {
    /** The package of the exceptions whose class says the kind. */
    public static final String PACKAGE = "dev.mezan.agent.failure.";

    private static final Pattern RETRY_AFTER =
            Pattern.compile(" \\(retry after ([0-9]{1,9}(?:\\.[0-9]{1,3})?) s\\)$", Pattern.MULTILINE);
    private static final Pattern THROWN = Pattern.compile("([\\w$.]+)(?:: (.*))?", Pattern.DOTALL);

    private FailureText() {}

    /** The message of an exception that stands for a failure. */
    public static String of(Failure failure) {
        var said = failure.cause().isEmpty() ? failure.name() : failure.name() + ": " + failure.cause();
        return said + failure.retryAfter().map(FailureText::wait).orElse("");
    }

    /** The simple name of the exception's class of a kind. */
    public static String typeOf(FailureKind kind) {
        return switch (kind) {
            case TRANSIENT -> "TransientFailure";
            case PERMANENT -> "PermanentFailure";
            case THROTTLED -> "ThrottledFailure";
            case TIMEOUT -> "TimeoutFailure";
            case INVALID_RESULT -> "InvalidResult";
        };
    }

    /** The failure that an error of a function stands for; empty if its name is none of those classes. */
    static Optional<Failure> read(String error, String message) {
        return Arrays.stream(FailureKind.values())
                .filter(kind -> error.equals(PACKAGE + typeOf(kind)))
                .findFirst()
                .map(kind -> read(kind, message));
    }

    /** How long a message asks to wait; empty if it does not. */
    static Optional<Duration> retryAfter(String message) {
        var asked = RETRY_AFTER.matcher(message);
        return asked.find()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(asked.group(1)) * 1_000)))
                : Optional.empty();
    }

    private static Failure read(FailureKind kind, String message) {
        var said = RETRY_AFTER.matcher(message).replaceFirst("");
        var thrown = THROWN.matcher(said);
        var known = thrown.matches();
        var name = known ? thrown.group(1) : PACKAGE + typeOf(kind);
        var cause = known ? Optional.ofNullable(thrown.group(2)).orElse("") : said;
        return Failure.of(kind, name, cause).after(retryAfter(message));
    }

    private static String wait(Duration duration) {
        var seconds = duration.toMillis() / 1_000.0;
        return " (retry after "
                + java.math.BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " s)";
    }
}
