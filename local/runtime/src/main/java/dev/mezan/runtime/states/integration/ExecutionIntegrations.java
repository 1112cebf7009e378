package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.integration.ServiceCalls.Target;
import dev.mezan.runtime.states.integration.sdk.MemberNames;
import dev.mezan.runtime.states.integration.sdk.SdkAction;
import dev.mezan.runtime.states.integration.sdk.SdkCaller;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.integration.sdk.SdkServices;
import java.time.Instant;
import java.util.Optional;

/** {@code states:startExecution} in all its patterns. */
final class ExecutionIntegrations implements Integrations {
    private final Executions executions;
    private final OptimizedTask start;

    ExecutionIntegrations(Executions executions, SdkClients clients, MachineIdentities identities) {
        var service = SdkServices.find("sfn").orElseThrow();
        var action = SdkAction.find(service, "startExecution").orElseThrow();
        var calls = new ServiceCalls(
                new SdkCaller(clients, new MemberNames.OfTheSdk(), Instant::toEpochMilli),
                identities,
                new ErrorWording.OfTheService("StepFunctions", "AWSStepFunctions"));
        this.executions = executions;
        this.start = new OptimizedTask(calls, new Target(service, action));
    }

    @Override
    public Optional<Found> find(String resource) {
        return Resource.of(resource)
                .filter(parsed -> !parsed.sdk() && parsed.title().equals("states:startExecution"))
                .map(parsed -> new Found.Ready(task(parsed.pattern())));
    }

    private TaskIntegration task(IntegrationPattern pattern) {
        return switch (pattern) {
            case REQUEST_RESPONSE, WAIT_FOR_TASK_TOKEN -> start;
            case SYNC, SYNC_2 -> new StartExecutionTask(start, new EndedExecution(executions, pattern));
        };
    }
}
