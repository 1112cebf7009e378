package dev.mezan.runtime.states;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.lambda.FunctionFleet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::lambda:invoke}: the result is the answer of Lambda's Invoke, with the payload in it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoke Lambda with Step
 *     Functions</a>
 */
record LambdaInvokeTask(FunctionFleet fleet) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var arguments = Arguments.of(request);
        var function = arguments.text("FunctionName");
        Permission.require(machine, new Grant.InvokeFunction(FunctionTask.name(function, fleet)), "Lambda");
        var qualified = arguments
                .optionalText("Qualifier")
                .map(qualifier -> function + ":" + qualifier)
                .orElse(function);
        var payload = arguments.value("Payload") == null
                ? new byte[0]
                : Json.write(arguments.value("Payload")).getBytes(UTF_8);
        return arguments
                        .optionalText("InvocationType")
                        .orElse("RequestResponse")
                        .equals("Event")
                ? later(qualified, payload)
                : now(qualified, payload);
    }

    private Object now(String function, byte[] payload) throws TaskFailure, InterruptedException {
        var result = fleet.invoke(function, payload);
        return answer(200, LambdaOutcome.value(result), Map.of("RequestId", result.requestId()));
    }

    private Object later(String function, byte[] payload) throws TaskFailure {
        var refused = fleet.invokeLater(function, payload);
        return answer(202, refused.isPresent() ? LambdaOutcome.value(refused.get()) : "", Map.of());
    }

    private static Object answer(int status, @Nullable Object payload, Map<String, Object> metadata) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("ExecutedVersion", "$LATEST");
        answer.put("Payload", payload);
        answer.put("SdkHttpMetadata", Map.of("HttpStatusCode", status));
        answer.put("SdkResponseMetadata", metadata);
        answer.put("StatusCode", status);
        return answer;
    }
}
