package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::lambda:invoke}: the result is the answer of Lambda's Invoke, with the payload in it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoke Lambda with Step
 *     Functions</a>
 */
record LambdaInvokeTask(Functions functions) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var arguments = Arguments.of(request);
        var function = arguments.text("FunctionName");
        var qualified = arguments
                .optionalText("Qualifier")
                .map(qualifier -> function + ":" + qualifier)
                .orElse(function);
        var payload = arguments.value("Payload") == null
                ? new byte[0]
                : Json.write(arguments.value("Payload")).getBytes(UTF_8);
        var later = arguments.optionalText("InvocationType").equals(Optional.of("Event"));
        return answer(functions.invoke(new Functions.Invoked(qualified, payload, later), machine));
    }

    private static Object answer(Functions.Answered answered) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("ExecutedVersion", "$LATEST");
        answer.put("Payload", answered.payload());
        answer.putAll(answered.metadata());
        answer.put("StatusCode", answered.status());
        return answer;
    }
}
