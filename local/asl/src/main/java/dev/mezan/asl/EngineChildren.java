package dev.mezan.asl;

import dev.mezan.asl.history.History;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Children that run in the parent's own engine, without a history. */
final class EngineChildren implements MapRuns.Children {
    private final MapRun run;
    private final Engine engine;
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    EngineChildren(MapRun run, Engine engine) {
        this.run = run;
        this.engine = engine;
    }

    @Override
    public ExecutionResult run(Child child) {
        Execution execution =
                engine.prepare(run.machine(), run.context(child, engine.now()), child.input(), History.none());
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
