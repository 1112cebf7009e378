package dev.mezan.runtime.states;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.lambda.FunctionFleet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does the work of Task states by the ARN of their resource. */
final class TaskIntegrations implements TaskInvoker {
    private final Machines machines;
    private final TaskIntegration functions;
    private final Map<String, TaskIntegration> services = new TreeMap<>();

    TaskIntegrations(Machines machines, FunctionFleet fleet, Executions executions) {
        this.machines = machines;
        this.functions = new FunctionTask(fleet);
        services.put("arn:aws:states:::lambda:invoke", new LambdaInvokeTask(fleet));
        services.put("arn:aws:states:::aws-sdk:sfn:startSyncExecution", new StartSyncExecutionTask(executions));
        services.put("arn:aws:states:::states:startExecution", new StartExecutionTask(executions));
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        return integration(request)
                .invoke(request, machines.inUse(request.execution().stateMachineArn()));
    }

    private TaskIntegration integration(TaskRequest request) throws TaskFailure {
        if (request.resource().startsWith("arn:aws:lambda:")) {
            return functions;
        }
        var service = services.get(request.resource());
        if (service == null) {
            throw new TaskFailure(
                    "States.Runtime",
                    "The local suite can't do " + request.resource() + ", the resource of state " + request.stateName()
                            + "; it can do functions' ARNs and " + services.keySet());
        }
        return service;
    }
}
