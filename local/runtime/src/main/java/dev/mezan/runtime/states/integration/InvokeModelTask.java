package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::bedrock:invokeModel}: asks a model; its answer's body is JSON in the result. Bodies in S3,
 * {@code Input} and {@code Output}, are not read or written here.
 *
 * @param model asks it
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html">Invoke and customize Amazon
 *     Bedrock models with Step Functions</a>
 */
record InvokeModelTask(SdkTask model) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var answer = new LinkedHashMap<String, @Nullable Object>(
                model.call(Arguments.of(request).members(), machine));
        answer.computeIfPresent("Body", (_, body) -> json(body));
        return answer;
    }

    private static Object json(Object body) {
        try {
            var value = body instanceof String text ? Json.read(text) : body;
            return value == null ? body : value;
        } catch (InvalidJson e) {
            return body;
        }
    }
}
