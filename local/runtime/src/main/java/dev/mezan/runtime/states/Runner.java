package dev.mezan.runtime.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.Execution;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.History;
import dev.mezan.asl.inspect.Inspector;
import dev.mezan.runtime.lambda.FleetParts;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.RunScope;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.states.mocked.MockedTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs executions on the engine, as part of a run, and counts what they cost. */
final class Runner {
    private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(5);

    private static final EngineLimits OF_EXPRESS = EngineLimits.DEFAULTS.withoutHistoryLimit();

    private final FleetParts parts;
    private final MockedTasks tasks;
    private final EnginePorts ports;
    private final Engine standard;
    private final Engine express;
    private final Inspector inspector;
    private final RunMeters meters = new RunMeters();

    Runner(FleetParts parts, MockedTasks tasks, ObjectStore objects, MapRuns mapRuns) {
        this.parts = parts;
        this.tasks = tasks;
        var surroundings = parts.surroundings();
        this.ports = new EnginePorts(
                tasks.usual(),
                new EngineTime(surroundings),
                work -> {
                    // Called on the thread that forks, so the branches count for the same run.
                    var run = RunScope.current();
                    return surroundings.threads().newThread(() -> run.run(work));
                },
                surroundings.random(),
                objects,
                mapRuns);
        this.standard = new Engine(ports, EngineLimits.DEFAULTS);
        this.express = new Engine(ports, OF_EXPRESS);
        this.inspector = new Inspector(ports, EngineLimits.DEFAULTS);
    }

    /** Tries states alone, on the same ports as executions. */
    Inspector inspector() {
        return inspector;
    }

    Instant now() {
        return parts.surroundings().clock().instant();
    }

    RunMeters meters() {
        return meters;
    }

    Execution prepareExpress(Start start, @Nullable Object input) {
        var engine = mocked(start, List.of(), OF_EXPRESS).orElse(express);
        return engine.prepare(
                start.machine().compiled(), context(start, Optional.of(EXPRESS_LIMIT)), input, History.none());
    }

    Execution prepareStandard(KeptExecution kept, @Nullable Object input, Engine.Recording recording) {
        var start = kept.start();
        var context = context(start, Optional.empty());
        var redrives = kept.redrives();
        var now = redrives.last()
                .map(at -> context.redriven(redrives.count(), at))
                .orElse(context);
        var engine =
                mocked(start, kept.history().entries(), EngineLimits.DEFAULTS).orElse(standard);
        return engine.prepare(start.machine().compiled(), now, input, recording);
    }

    /** The engine of an execution alone, whose tasks its test case answers. */
    private Optional<Engine> mocked(Start start, List<Entry> past, EngineLimits limits) {
        return tasks.of(start, past).map(own -> new Engine(ports.withTasks(own), limits));
    }

    /** Runs an Express execution on this thread, for the run that this thread works for or for one of its own. */
    Ending runExpress(Start start, @Nullable Object input, Execution execution) {
        return inRun(start, input, () -> {
            var ending = Ending.of(execution.run(), parts.surroundings().clock().instant());
            ExpressBilling.count(parts.meter(), Duration.between(start.at(), ending.at()));
            return ending;
        });
    }

    /** Runs a Standard execution on this thread. */
    Ending runStandard(KeptExecution kept, @Nullable Object input, Execution execution) {
        return inRun(kept.start(), input, () -> {
            var ending = Ending.of(execution.run(), parts.surroundings().clock().instant());
            parts.meter().count(Unit.STANDARD_TRANSITION, kept.history().bill());
            return ending;
        });
    }

    private Ending inRun(Start start, @Nullable Object input, ScopedValue.CallableOp<Ending, RuntimeException> work) {
        if (Meter.RUN.isBound()) {
            return work.call();
        }
        var run = input instanceof Map<?, ?> object && object.get("run") instanceof String named ? named : start.name();
        return ScopedValue.where(Meter.RUN, meters.open(run)).call(work);
    }

    private ExecutionContext context(Start start, Optional<Duration> limit) {
        return new ExecutionContext(
                start.arn(),
                start.name(),
                start.machine().roleArn(),
                start.at(),
                start.machine().arn(),
                start.machine().name(),
                limit);
    }
}
