package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.states.Machine;
import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An optimized integration that asks a service and gives its answer with the metadata of the exchange.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">Integrating optimized
 *     services</a>
 */
record OptimizedTask(ServiceCalls calls, Target target) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        return call(Arguments.of(request).members(), machine);
    }

    /** Does it with these parameters. */
    Map<String, @Nullable Object> call(Map<?, ?> parameters, Machine machine) throws TaskFailure, InterruptedException {
        return ResponseMetadata.added(calls.call(target, parameters, machine));
    }
}
