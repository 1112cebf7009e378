package dev.mezan.runtime.lambda;

import dev.mezan.runtime.lambda.InvocationResult.Refused;
import java.util.Optional;

/**
 * Why Lambda does not invoke a function, as the service words it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors">Invoke, errors</a>
 */
final class Refusals {
    private Refusals() {}

    static Refused notFound(String requestId, String arn) {
        return refused(requestId, 404, "ResourceNotFoundException", "Function not found: " + arn);
    }

    static Refused tooLarge(String requestId) {
        // The API's page calls it RequestTooLargeException; this is what the service sends.
        return refused(
                requestId,
                413,
                "RequestEntityTooLargeException",
                "Request must be smaller than " + Limits.PAYLOAD_BYTES + " bytes for the InvokeFunction operation");
    }

    static Refused tooLargeForEvent(String requestId, int bytes) {
        return refused(
                requestId,
                413,
                "RequestEntityTooLargeException",
                bytes + " byte payload is too large for the Event invocation type (limit " + Limits.EVENT_BYTES
                        + " bytes)");
    }

    static Refused noJson(String requestId, String problem) {
        return refused(
                requestId, 400, "InvalidRequestContentException", "Could not parse request body into json: " + problem);
    }

    static Refused throttled(String requestId, String reason) {
        return new Refused(requestId, 429, "TooManyRequestsException", "Rate Exceeded.", Optional.of(reason));
    }

    static Refused stuck(String requestId, String function, int instances) {
        return refused(
                requestId,
                500,
                "ServiceException",
                "Function " + function + " has " + instances + " instances that go on after their timeout and ignore"
                        + " interruption. Let its handler end when its thread is interrupted; it is invoked again"
                        + " once one of them has ended.");
    }

    static Refused leaking(String requestId, String function, int threads, int most) {
        return refused(
                requestId,
                500,
                "ServiceException",
                "Function " + function + " has " + threads + " threads that it started and that ignore interruption;"
                        + " it may have " + most + ". Let its code end its threads, or close its executors, before its"
                        + " handler returns; it is invoked again once enough of them have ended.");
    }

    private static Refused refused(String requestId, int status, String code, String message) {
        return new Refused(requestId, status, code, message, Optional.empty());
    }
}
