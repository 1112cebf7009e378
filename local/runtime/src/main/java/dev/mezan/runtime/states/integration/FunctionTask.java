package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import org.jspecify.annotations.Nullable;

/** A Task whose resource is a function's ARN: the arguments are the payload, what it returns is the result. */
record FunctionTask(Functions functions) implements TaskIntegration {
    @Override
    public @Nullable Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var payload = Json.write(request.arguments()).getBytes(UTF_8);
        return functions
                .invoke(new Functions.Invoked(request.resource(), payload, false), machine)
                .payload();
    }
}
