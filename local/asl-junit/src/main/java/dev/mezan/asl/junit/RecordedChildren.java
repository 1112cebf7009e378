package dev.mezan.asl.junit;

import dev.mezan.asl.Engine;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.RunningExecutions;
import dev.mezan.asl.coverage.ExecutionHistory;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Runs the children of distributed Maps in the parent's engine, and keeps their histories. */
final class RecordedChildren implements MapRuns {
    private final InstantSource time;
    private final List<ExecutionHistory> histories = new ArrayList<>();

    RecordedChildren(InstantSource time) {
        this.time = time;
    }

    @Override
    public Children begin(MapRun run, Engine engine) {
        return new OneRun(run, engine);
    }

    private synchronized void keep(ExecutionHistory history) {
        histories.add(history);
    }

    synchronized List<ExecutionHistory> histories() {
        return List.copyOf(histories);
    }

    /** The children of one map run. */
    private final class OneRun implements Children {
        private final MapRun run;
        private final Engine engine;
        private final RunningExecutions running = new RunningExecutions();

        OneRun(MapRun run, Engine engine) {
            this.run = run;
            this.engine = engine;
        }

        @Override
        public ExecutionResult run(Child child) {
            List<HistoryEvent> events = new ArrayList<>();
            ExecutionContext context = run.context(child, time.instant());
            try {
                return running.run(engine.prepare(run.machine(), context, child.input(), events::add));
            } finally {
                keep(new ExecutionHistory(context, events));
            }
        }

        @Override
        public void abort() {
            running.abortAll();
        }
    }
}
