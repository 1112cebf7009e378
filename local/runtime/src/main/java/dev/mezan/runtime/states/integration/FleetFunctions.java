package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.states.Machine;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of the suite, which a machine may invoke if it has the grant.
 *
 * @param fleet runs them
 */
record FleetFunctions(FunctionFleet fleet) implements Functions {
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Answered invoke(Invoked invoked, Machine machine) throws TaskFailure, InterruptedException {
        Permission.require(machine, new Grant.InvokeFunction(name(invoked.function())), "Lambda");
        return invoked.later() ? later(invoked) : now(invoked);
    }

    private Answered now(Invoked invoked) throws TaskFailure, InterruptedException {
        var result = fleet.invoke(invoked.function(), invoked.payload());
        return new Answered(200, LambdaOutcome.value(result), metadata(200, Map.of("RequestId", result.requestId())));
    }

    private Answered later(Invoked invoked) throws TaskFailure {
        var refused = fleet.invokeLater(invoked.function(), invoked.payload());
        var payload = refused.isPresent() ? LambdaOutcome.value(refused.get()) : "";
        return new Answered(202, payload, metadata(202, Map.of()));
    }

    private static Map<String, Object> metadata(int status, Map<String, Object> response) {
        return Map.of("SdkHttpMetadata", Map.of("HttpStatusCode", status), "SdkResponseMetadata", response);
    }

    /** The catalog's name of a function, however it is written. */
    private String name(String function) {
        return fleet.find(function).map(spec -> spec.name()).orElse(function);
    }
}
