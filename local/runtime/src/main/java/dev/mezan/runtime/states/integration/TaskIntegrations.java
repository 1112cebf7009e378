package dev.mezan.runtime.states.integration;

import dev.mezan.asl.StateMachine;
import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.TaskRequest;
import dev.mezan.runtime.lambda.FunctionFleet;
import dev.mezan.runtime.states.Executions;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.integration.Integrations.Found;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import dev.mezan.runtime.states.mocked.TestCases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does the work of Task states by the ARN of their resource. */
public final class TaskIntegrations implements TaskInvoker, MissingIntegrations {
    private final Machines machines;
    private final List<Integrations> kinds;

    private TaskIntegrations(Machines machines, List<Integrations> kinds) {
        this.machines = machines;
        this.kinds = List.copyOf(kinds);
    }

    /** Functions and nested Express executions of the suite, and nothing else. */
    public static TaskIntegrations ofSuite(Machines machines, FunctionFleet fleet, Executions executions) {
        return new TaskIntegrations(
                machines,
                List.of(new FunctionIntegrations(new FleetFunctions(fleet)), new NestedIntegrations(executions)));
    }

    /** The same, and every service that these clients lead to. */
    public TaskIntegrations withServices(Executions executions, SdkClients clients, MachineIdentities identities) {
        return new TaskIntegrations(
                machines,
                Stream.concat(kinds.stream(), services(executions, clients, identities))
                        .toList());
    }

    /** Every service that these clients lead to, Lambda too, and nested executions. */
    public static TaskIntegrations ofServices(
            Machines machines, SdkClients clients, MachineIdentities identities, Executions executions) {
        var functions = new FunctionIntegrations(new RemoteFunctions(clients, identities));
        var own = Stream.of(functions, new NestedIntegrations(executions));
        return new TaskIntegrations(
                machines,
                Stream.concat(own, services(executions, clients, identities)).toList());
    }

    private static Stream<Integrations> services(
            Executions executions, SdkClients clients, MachineIdentities identities) {
        return Stream.of(
                new ExecutionIntegrations(executions, clients, identities),
                new OptimizedIntegrations(clients, identities),
                new OutsideIntegrations(clients, identities),
                new SdkIntegrations(clients, identities));
    }

    @Override
    public @Nullable Object invoke(TaskRequest request) throws TaskFailure, InterruptedException {
        var machine = machines.inUse(request.execution().stateMachineArn());
        return switch (find(request.resource())) {
            case Found.Ready(TaskIntegration integration) -> integration.invoke(request, machine);
            case Found.Missing(String reason) ->
                throw new TaskFailure("States.Runtime", "State " + request.stateName() + ": " + reason);
        };
    }

    @Override
    public List<Unserved> in(StateMachine machine) {
        return TaskStates.of(machine).flatMap(this::unserved).toList();
    }

    private Stream<Unserved> unserved(TaskStates.Placed task) {
        var resource = task.state().resource();
        return !resource.contains(":activity:") && find(resource) instanceof Found.Missing(String reason)
                ? Stream.of(new Unserved(task.state().name(), task.location(), reason))
                : Stream.empty();
    }

    private Found find(String resource) {
        return kinds.stream()
                .map(kind -> kind.find(resource))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Found.Missing("The local suite can't do " + resource + "; " + TestCases.ADVICE));
    }
}
