package dev.mezan.runtime.states;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.Json;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.lambda.FunctionFleet;
import org.jspecify.annotations.Nullable;

/** A Task whose resource is a function's ARN: the arguments are the payload, what it returns is the result. */
record FunctionTask(FunctionFleet fleet) implements TaskIntegration {
    @Override
    public @Nullable Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        Permission.require(machine, new Grant.InvokeFunction(name(request.resource(), fleet)), "Lambda");
        var payload = Json.write(request.arguments()).getBytes(UTF_8);
        return LambdaOutcome.value(fleet.invoke(request.resource(), payload));
    }

    /** The catalog's name of a function, however it is written. */
    static String name(String function, FunctionFleet fleet) {
        return fleet.find(function).map(spec -> spec.name()).orElse(function);
    }
}
