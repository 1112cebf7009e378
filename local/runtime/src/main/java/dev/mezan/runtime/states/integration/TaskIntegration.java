package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.states.Machine;
import org.jspecify.annotations.Nullable;

/**
 * What Step Functions can do in a Task state. For a resource that ends in {@code .waitForTaskToken} it only makes the
 * request; whoever calls it waits for the token.
 */
@FunctionalInterface
public interface TaskIntegration {
    /** Does it for a machine, as far as the machine's grants allow, and gives the result as a JSON value. */
    @Nullable
    Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException;
}
