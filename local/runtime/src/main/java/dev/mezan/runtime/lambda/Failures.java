package dev.mezan.runtime.lambda;

import dev.mezan.packaging.process.FunctionProcess;
import dev.mezan.packaging.process.Outcome;
import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.isolated.ProcessFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a function fails, as the service words it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-exceptions.html">Errors of Java functions</a>
 */
final class Failures {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_FRAMES = 100;
    private static final int MOST_CHARACTERS = 50_000;

    private Failures() {}

    static Failed thrown(String requestId, Throwable thrown) {
        var type = thrown.getClass().getName();
        var body = new LinkedHashMap<String, Object>();
        // Java's runtime says null for a message that there is not; JSON's null is that.
        body.put("errorMessage", message(thrown).<Object>map(text -> text).orElse(JSON.nullNode()));
        body.put("errorType", type);
        body.put("stackTrace", frames(thrown));
        return new Failed(requestId, type, JSON.writeValueAsBytes(body));
    }

    static Failed timedOut(String requestId, Duration limit) {
        var seconds = String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0);
        return said(
                requestId,
                "Sandbox.Timedout",
                "RequestId: " + requestId + " Error: Task timed out after " + seconds + " seconds");
    }

    /** The function's process was not ready in time. */
    static Failed notStarted(String requestId, Duration limit) {
        return said(
                requestId,
                "Sandbox.Timedout",
                "RequestId: " + requestId + " Error: The function's process was not packaged and started within "
                        + limit.toSeconds() + " seconds; the machine is too busy for --isolated");
    }

    /** What a process told of an invocation that it did not answer. */
    static Failed inProcess(String requestId, ProcessFailure failure) {
        return switch (failure.outcome()) {
            case Outcome.Failed(var error) ->
                new Failed(requestId, JSON.readTree(error).path("errorType").asString("Unhandled"), error);
            case Outcome.Died(var status) -> exited(requestId, status);
            case Outcome.Answered _ -> throw new IllegalStateException("An answer is no failure");
        };
    }

    /**
     * The process ended while the function ran.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html">Troubleshooting
     *     invocation issues</a>
     */
    static Failed exited(String requestId, int status) {
        var how = switch (status) {
            case 0 -> "Runtime exited without providing a reason";
            case FunctionProcess.KILLED -> "Runtime exited with error: signal: killed";
            default -> "Runtime exited with error: exit status " + status;
        };
        return said(requestId, "Runtime.ExitError", "RequestId: " + requestId + " Error: " + how);
    }

    static Failed leaked(String requestId, int threads, int most) {
        return said(
                requestId,
                "Runtime.TooManyThreads",
                "RequestId: " + requestId + " Error: The function left " + threads + " threads running, and may leave "
                        + most + "; they were interrupted and its instances dropped. Close executors and end threads"
                        + " before the handler returns");
    }

    static Failed tooLarge(String requestId) {
        return said(
                requestId,
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + Limits.RESPONSE_BYTES + " bytes).");
    }

    static Failed said(String requestId, String type, String message) {
        var body = new LinkedHashMap<String, String>(Map.of());
        body.put("errorType", type);
        body.put("errorMessage", message);
        return new Failed(requestId, type, JSON.writeValueAsBytes(body));
    }

    private static Optional<String> message(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .map(text -> text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
    }

    private static List<String> frames(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .limit(MOST_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
