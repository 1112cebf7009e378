package dev.mezan.core.failure;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Decides which kind a failure is; the one place that does.
 *
 * <p>It knows what was thrown ({@link #of}), the status of an HTTP answer ({@link #ofStatus}), and the error that Step
 * Functions reports of a task ({@link #ofError}). A rule, such as an agent's own, comes first.
 */
public final class Classification {
    /** The classification without rules of anyone's own. */
    public static final Classification DEFAULT = new Classification(FailureRule.NONE);

    private static final int MOST_CAUSES = 10;

    private final FailureRule rule;

    /** A classification that asks a rule first. */
    public Classification(FailureRule rule) {
        this.rule = rule;
    }

    /** The failure that something thrown is; what only carries another exception is looked through. */
    public Failure of(Throwable thrown) {
        var known = rule.failure(thrown);
        if (known.isPresent()) {
            return known.get();
        }
        var met = carried(thrown);
        return rule.failure(met).orElseGet(() -> Failure.of(ExceptionKinds.of(met.getClass()), met));
    }

    /**
     * The kind of an HTTP status.
     *
     * @param status 400 to 599
     * @param retryAfter the answer's {@code Retry-After}, in seconds; empty without one
     * @throws IllegalArgumentException if the status is no failure
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, Retry-After</a>
     */
    public static FailureKind ofStatus(int status, Optional<Duration> retryAfter) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("The status of a failure is between 400 and 599, not " + status);
        }
        return switch (status) {
            case 408 -> FailureKind.TIMEOUT;
            case 425 -> FailureKind.TRANSIENT;
            case 429 -> FailureKind.THROTTLED;
            case 503 -> retryAfter.isPresent() ? FailureKind.THROTTLED : FailureKind.TRANSIENT;
            default -> status >= 500 ? FailureKind.TRANSIENT : FailureKind.PERMANENT;
        };
    }

    /**
     * The failure that Step Functions reports of a task.
     *
     * @param name the error's name: of Step Functions, of Lambda, or of what a function threw
     * @param cause its cause: plain, or what Lambda reports of a function's error, whole or cut off
     */
    public static Failure ofError(String name, String cause) {
        var report = ErrorReport.read(cause);
        var message = report.map(ErrorReport::message).orElse(cause);
        return FailureText.read(name, message)
                .orElseGet(() -> Failure.of(ErrorKinds.of(name), name, message).after(FailureText.retryAfter(message)));
    }

    private static Throwable carried(Throwable thrown) {
        var met = thrown;
        for (var depth = 0; depth < MOST_CAUSES && carries(met) && met.getCause() != null; depth++) {
            met = met.getCause();
        }
        return met;
    }

    private static boolean carries(Throwable thrown) {
        return thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof java.io.UncheckedIOException;
    }
}
