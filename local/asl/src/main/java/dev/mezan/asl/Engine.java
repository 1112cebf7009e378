package dev.mezan.asl;

import dev.mezan.asl.history.History;
import dev.mezan.asl.query.QueryServices;
import org.jspecify.annotations.Nullable;

/** Runs state machines; one engine runs any number of executions at once and keeps nothing of them. */
public final class Engine {
    private final EnginePorts ports;
    private final EngineLimits limits;
    private final QueryServices services;

    public Engine(EnginePorts ports, EngineLimits limits) {
        this.ports = ports;
        this.limits = limits;
        this.services = new QueryServices(ports.time(), ports.random(), limits.maxQueryTime(), limits.maxQueryDepth());
    }

    /** Runs an execution on the calling thread to its end. */
    public ExecutionResult run(
            StateMachine machine, ExecutionContext context, @Nullable Object input, History history) {
        return prepare(machine, context, input, history).run();
    }

    /** An execution that has not begun: to be run on one thread, and perhaps aborted from another. */
    public Execution prepare(StateMachine machine, ExecutionContext context, @Nullable Object input, History history) {
        return new Execution(machine, context, input, new Execution.Setting(ports, limits, services, history));
    }
}
