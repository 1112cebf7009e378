package dev.mezan.asl;

import dev.mezan.asl.history.History;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;

/** Children that run in the parent's own engine, without a history. */
final class EngineChildren implements MapRuns.Children {
    private final MapRun run;
    private final Engine engine;
    private final RunningExecutions running = new RunningExecutions();

    EngineChildren(MapRun run, Engine engine) {
        this.run = run;
        this.engine = engine;
    }

    @Override
    public ExecutionResult run(Child child) {
        return running.run(
                engine.prepare(run.machine(), run.context(child, engine.now()), child.input(), History.none()));
    }

    @Override
    public void abort() {
        running.abortAll();
    }
}
