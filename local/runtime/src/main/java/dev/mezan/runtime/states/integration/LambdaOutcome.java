package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.lambda.InvocationResult;
import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation means to a state machine.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#bp-lambda-serviceexception">
 *     Handling transient Lambda service exceptions</a>
 */
final class LambdaOutcome {
    private LambdaOutcome() {}

    /**
     * What the function returned.
     *
     * @throws TaskFailure with the function's own error, or with the service's behind {@code Lambda.}
     */
    static @Nullable Object value(InvocationResult result) throws TaskFailure {
        return switch (result) {
            case Returned returned -> value(returned);
            case Failed failed -> throw new TaskFailure(failed.errorType(), new String(failed.payload(), UTF_8));
            case Refused refused ->
                throw new TaskFailure(
                        "Lambda." + refused.code(),
                        refused.message() + " (Service: Lambda, Status Code: " + refused.status() + ", Request ID: "
                                + refused.requestId() + ")");
        };
    }

    private static @Nullable Object value(Returned returned) throws TaskFailure {
        if (returned.payload().length == 0) {
            return null;
        }
        var text = new String(returned.payload(), UTF_8);
        try {
            return Json.read(text);
        } catch (InvalidJson e) {
            throw new TaskFailure(
                    "Lambda.Unknown",
                    "The cause could not be determined because the function returned what is no JSON: "
                            + e.getMessage());
        }
    }
}
