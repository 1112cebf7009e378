package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.states.Machine;
import java.util.Map;

/**
 * {@code arn:aws:states:::states:startExecution}: starts an execution; with {@code .sync} or {@code .sync:2} it waits until
 * that has ended, after a restart for the one that it had started before.
 *
 * @param start starts it
 * @param waiting how it waits
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">Start a new state
 *     machine from a running execution</a>
 */
record StartExecutionTask(OptimizedTask start, EndedExecution waiting) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var before = request.progress().submission();
        var started = before.isPresent() ? before.get().answer() : submitted(request, machine);
        return waiting.of(started instanceof Map<?, ?> answer ? String.valueOf(answer.get("ExecutionArn")) : "");
    }

    private Object submitted(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var started = start.call(Arguments.of(request).members(), machine);
        request.progress().submitted(started);
        return started;
    }
}
