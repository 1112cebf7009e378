package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.Engine;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.RunningExecutions;
import dev.mezan.asl.history.History;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.states.ExecutionRecords;
import dev.mezan.runtime.states.ExpressBilling;
import dev.mezan.runtime.states.journal.LogRecord;
import dev.mezan.runtime.states.journal.Remembered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The children of one map run as executions of the suite; those of the Standard type are kept. */
final class RunningChildren implements MapRuns.Children {
    private final MapRun run;
    private final Engine engine;
    private final KeptChildren kept;
    private final Accounting accounting;
    private final RunningExecutions running = new RunningExecutions();

    /** What time it is, and where what it costs is counted. */
    record Accounting(InstantSource clock, Meter meter, ExecutionRecords records, RememberedChildren before) {}

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
        var result =
                running.run(engine.prepare(run.machine(), run.context(child, started), child.input(), History.none()));
        ExpressBilling.count(
                accounting.meter(), Duration.between(started, accounting.clock().instant()));
        return result;
    }

    private ExecutionResult runStandard(Child child) {
        var known = kept.find(child.arn()).flatMap(one -> one.resultFor(run));
        if (known.isPresent()) {
            return known.get();
        }
        var before = accounting.before().take(child.arn());
        var result = before.flatMap(one -> RememberedChildren.result(one, run));
        return result.orElseGet(
                () -> run(child, before.filter(one -> one.ended().isEmpty())));
    }

    /** Runs a child from its beginning, or on from where it was when the process ended. */
    private ExecutionResult run(Child child, Optional<Remembered<LogRecord.ChildBegun>> before) {
        var started = before.map(one -> one.begun().at()).orElseGet(accounting.clock()::instant);
        var records = before.map(
                        one -> accounting.records().restored(one.begun().execution()))
                .orElseGet(accounting.records()::next);
        var fresh = new KeptChild(run, child, started, records);
        if (before.isPresent()) {
            fresh.history().restore(before.get().entries());
        } else {
            records.childBegun(child.arn(), started);
        }
        var recording = new Engine.Recording(fresh.history(), fresh.history().entries());
        var execution = engine.prepare(run.machine(), run.context(child, started), child.input(), recording);
        fresh.runs(execution);
        kept.begins(fresh);
        var result = running.run(execution);
        fresh.ended(result, accounting.clock().instant());
        fresh.ending().ifPresent(records::ended);
        kept.ends(fresh);
        accounting.meter().count(Unit.STANDARD_TRANSITION, fresh.history().bill());
        return result;
    }

    @Override
    public void abort() {
        running.abortAll();
    }
}
