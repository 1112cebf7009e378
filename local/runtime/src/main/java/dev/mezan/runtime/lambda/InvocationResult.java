package dev.mezan.runtime.lambda;

import java.util.Optional;

/** How an invocation ended. */
public sealed interface InvocationResult {
    /** The id that Lambda gave the invocation. */
    String requestId();

    /**
     * The handler returned.
     *
     * @param payload what it returned, JSON
     */
    record Returned(String requestId, byte[] payload) implements InvocationResult {}

    /**
     * The function failed: it threw, took too long, or returned too much. Over HTTP this is a 200 with the header
     * {@code X-Amz-Function-Error: Unhandled}.
     *
     * @param errorType the class that was thrown, or Lambda's own word, such as {@code Sandbox.Timedout}
     * @param payload JSON with {@code errorMessage}, {@code errorType} and, of an exception, {@code stackTrace}
     */
    record Failed(String requestId, String errorType, byte[] payload) implements InvocationResult {}

    /**
     * Lambda did not invoke the function.
     *
     * @param status the HTTP status
     * @param code the error's code, such as {@code TooManyRequestsException}
     * @param message what is wrong
     * @param reason why it was throttled; empty for other errors
     */
    record Refused(String requestId, int status, String code, String message, Optional<String> reason)
            implements InvocationResult {}
}
