package dev.mezan.runtime.states;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import org.jspecify.annotations.Nullable;

/** What Step Functions can do in a Task state. */
interface TaskIntegration {
    /** Does it for a machine, as far as the machine's grants allow, and gives the result as a JSON value. */
    @Nullable
    Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException;
}
