package dev.mezan.runtime.states.integration;

import java.util.Optional;

/**
 * Lambda functions: a function's own ARN, {@code lambda:invoke}, and that with a task token in its payload.
 *
 * @param functions the functions
 */
record FunctionIntegrations(Functions functions) implements Integrations {
    @Override
    public Optional<Found> find(String resource) {
        return task(resource)
                .map(task -> functions.missing().<Found>map(Found.Missing::new).orElseGet(() -> new Found.Ready(task)));
    }

    private Optional<TaskIntegration> task(String resource) {
        if (resource.matches("arn:aws[a-z-]*:lambda:.*")) {
            return Optional.of(new FunctionTask(functions));
        }
        return Resource.of(resource)
                .filter(parsed -> !parsed.sdk() && parsed.title().equals("lambda:invoke"))
                .map(_ -> new LambdaInvokeTask(functions));
    }
}
