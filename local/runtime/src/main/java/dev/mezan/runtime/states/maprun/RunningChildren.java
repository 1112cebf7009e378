package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.Engine;
import dev.mezan.asl.Execution;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.history.History;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.states.ExpressBilling;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The children of one map run as executions of the suite; those of the Standard type are kept. */
final class RunningChildren implements MapRuns.Children {
    private final MapRun run;
    private final Engine engine;
    private final KeptChildren kept;
    private final Accounting accounting;
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    /** What time it is, and where what it costs is counted. */
    record Accounting(InstantSource clock, Meter meter) {}

    RunningChildren(MapRun run, Engine engine, KeptChildren kept, Accounting accounting) {
        this.run = run;
        this.engine = engine;
        this.kept = kept;
        this.accounting = accounting;
    }

    @Override
    public ExecutionResult run(Child child) {
        return run.identity().isExpress() ? runExpress(child) : runStandard(child);
    }

    private ExecutionResult runExpress(Child child) {
        var started = accounting.clock().instant();
        var result = run(engine.prepare(run.machine(), run.context(child, started), child.input(), History.none()));
        ExpressBilling.count(
                accounting.meter(), Duration.between(started, accounting.clock().instant()));
        return result;
    }

    private ExecutionResult runStandard(Child child) {
        var known = kept.find(child.arn()).flatMap(one -> one.resultFor(run));
        return known.orElseGet(() -> runAnew(child));
    }

    private ExecutionResult runAnew(Child child) {
        var fresh = new KeptChild(run, child, accounting.clock().instant());
        var context = run.context(child, fresh.started());
        var execution = engine.prepare(run.machine(), context, child.input(), fresh.history());
        fresh.runs(execution);
        kept.begins(fresh);
        var result = run(execution);
        fresh.ended(result, accounting.clock().instant());
        kept.ends(fresh);
        accounting.meter().count(Unit.STANDARD_TRANSITION, fresh.history().transitions());
        return result;
    }

    private ExecutionResult run(Execution execution) {
        running.add(execution);
        try {
            if (aborted) {
                execution.abort("", "");
            }
            return execution.run();
        } finally {
            running.remove(execution);
        }
    }

    @Override
    public void abort() {
        aborted = true;
        running.forEach(execution -> execution.abort("", ""));
    }
}
