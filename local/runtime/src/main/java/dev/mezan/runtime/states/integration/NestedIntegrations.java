package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.Executions;
import java.util.Optional;

/**
 * Express executions that run in the place of the task that starts them, which the suite does without a request.
 *
 * @param executions runs them
 */
record NestedIntegrations(Executions executions) implements Integrations {
    @Override
    public Optional<Found> find(String resource) {
        return resource.equals("arn:aws:states:::aws-sdk:sfn:startSyncExecution")
                ? Optional.of(new Found.Ready(new StartSyncExecutionTask(executions)))
                : Optional.empty();
    }
}
