package dev.mezan.asl;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.Journal;
import dev.mezan.asl.history.NoHistory;
import dev.mezan.asl.query.QueryServices;
import dev.mezan.asl.run.Past;
import dev.mezan.asl.run.Recorder;
import java.time.Instant;
import java.util.List;
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
        return history == NoHistory.INSTANCE
                ? new Execution(machine, context, input, setting(Recorder.counting(), new Past(List.of())))
                : prepare(machine, context, input, new Recording(Journal.to(history), List.of()));
    }

    /** An execution that goes on where its journal ends, or begins one. */
    public Execution prepare(
            StateMachine machine, ExecutionContext context, @Nullable Object input, Recording recording) {
        Past past = new Past(recording.entries());
        Recorder recorder = Recorder.keeping(recording.journal(), past, ports.time());
        return new Execution(machine, context, input, setting(recorder, past));
    }

    private Execution.Setting setting(Recorder recorder, Past past) {
        return new Execution.Setting(ports, limits, services, recorder, past);
    }

    /**
     * What is recorded of an execution.
     *
     * @param journal takes what happens from now on
     * @param entries what happened, in order, if the execution is resumed
     */
    public record Recording(Journal journal, List<Entry> entries) {}

    /** The time that its executions live in. */
    Instant now() {
        return ports.time().instant();
    }
}
