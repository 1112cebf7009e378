package dev.mezan.asl.run;

import dev.mezan.asl.Engine;
import dev.mezan.asl.MapRuns;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.MapRunEvents;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.Children;
import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.map.ItemReaderFailure;
import dev.mezan.asl.map.MapRun;
import dev.mezan.asl.map.ResultWriterFailure;
import dev.mezan.asl.map.Results;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.state.MapState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Map, distributed: a map run, in which every item or batch is an execution of its own. */
final class DistributedMapRunner {
    private static final String EXCEEDED = "The specified tolerated failure threshold was exceeded";

    private final MapRunPlan plan;
    private final Visit visit;
    private final Branch branch;
    private final MapRun run;
    private final MapRuns.Children port;

    private DistributedMapRunner(MapRunPlan plan) {
        this.plan = plan;
        this.visit = plan.visit();
        this.branch = visit.branch();
        this.run = plan.run();
        var environment = visit.environment();
        this.port = environment
                .ports()
                .children()
                .begin(run, new Engine(environment.ports(), run.limits(environment.limits())));
    }

    static Outcome attempt(MapState state, Distribution distribution, Visit visit)
            throws EvaluationFailure, StateFailure, Cancelled {
        MapRunPlan plan = MapRunPlan.of(state, distribution, visit);
        Branch branch = visit.branch();
        MapRunPast.begin(branch, plan);
        Object result = result(plan);
        branch.recordAside(() -> EventDetails.gathering("Map", "Succeeded"));
        return visit.finish(state.data(), visit.evaluation(new Given.Result(result)), result, state.next());
    }

    /** The result as it was recorded, or as the children give it. */
    private static @Nullable Object result(MapRunPlan plan) throws StateFailure, Cancelled {
        Branch branch = plan.visit().branch();
        MapRunPast.failAgain(branch);
        Optional<Entry> before = branch.ahead("MapRunSucceeded");
        if (before.isEmpty()) {
            return new DistributedMapRunner(plan).result();
        }
        branch.record(MapRunEvents::succeeded);
        return before.get().memo();
    }

    /** Runs it to its end, and tells of that end. */
    private @Nullable Object result() throws StateFailure, Cancelled {
        try {
            Object result =
                    runChildren().orElseThrow(() -> visit.tooLarge("result")).value();
            end(MapRun.Status.SUCCEEDED);
            branch.record(MapRunEvents::succeeded, result);
            return result;
        } catch (StateFailure failure) {
            end(MapRun.Status.FAILED);
            MapRunPast.fail(branch, failure);
            throw failure;
        } catch (Cancelled cancelled) {
            end(MapRun.Status.ABORTED);
            if (cancelled.reason() instanceof CancelScope.SiblingFailed(long after)) {
                branch.recordAside(after, MapRunEvents::aborted);
            }
            throw cancelled;
        }
    }

    private void end(MapRun.Status status) {
        run.end(status, visit.environment().ports().time().instant());
        port.end();
    }

    private Optional<Results.Whole> runChildren() throws StateFailure, Cancelled {
        try {
            run.found(plan.dataset().count());
            try (Children children = plan.children()) {
                return runAll(children, plan.results());
            }
        } catch (ItemReaderFailure failure) {
            throw visit.fail(new EvaluationFailure(ErrorNames.ITEM_READER_FAILED, failure.reason()));
        } catch (ResultWriterFailure failure) {
            throw visit.fail(new EvaluationFailure(ErrorNames.RESULT_WRITER_FAILED, failure.reason()));
        } catch (EvaluationFailure failure) {
            throw visit.fail(failure);
        }
    }

    private Optional<Results.Whole> runAll(Children children, Results results)
            throws StateFailure, Cancelled, ItemReaderFailure, ResultWriterFailure, EvaluationFailure {
        var ports = visit.environment().ports();
        MapRunWorkers workers = new MapRunWorkers(
                run,
                new MapRunWorkers.Parts(
                        children,
                        port,
                        results,
                        ports.threads(),
                        ports.time(),
                        visit.environment().limits().maxDistributedConcurrency()));
        try {
            visit.environment().recorder().settle();
            workers.runAll();
        } catch (InterruptedException cut) {
            throw branch.scope().interrupted();
        }
        branch.scope().check();
        rethrow(workers.failure().orElse(null));
        return run.isExceeded() ? exceeded(children, results) : results.finish();
    }

    private static Optional<Results.Whole> exceeded(Children children, Results results)
            throws StateFailure, ItemReaderFailure, ResultWriterFailure, EvaluationFailure {
        for (Optional<Child> child = children.next(); child.isPresent(); child = children.next()) {
            results.addPending(child.get());
        }
        results.finish();
        throw new StateFailure(ErrorNames.EXCEED_TOLERATED_FAILURE_THRESHOLD, EXCEEDED);
    }

    private static void rethrow(@Nullable Exception failure)
            throws ItemReaderFailure, ResultWriterFailure, EvaluationFailure {
        switch (failure) {
            case null -> {}
            case ItemReaderFailure reading -> throw reading;
            case ResultWriterFailure writing -> throw writing;
            case EvaluationFailure evaluating -> throw evaluating;
            case RuntimeException broken -> throw broken;
            case Exception other -> throw new IllegalStateException(other);
        }
    }
}
