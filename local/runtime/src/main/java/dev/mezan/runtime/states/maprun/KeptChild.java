package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.Execution;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;
import dev.mezan.runtime.states.Ending;
import dev.mezan.runtime.states.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A Standard child of a map run that can be asked about. */
public final class KeptChild {
    private final MapRun run;
    private final Child child;
    private final Instant started;
    private final ChildHistory history = new ChildHistory();
    private volatile Optional<Execution> running = Optional.empty();
    private volatile Optional<ExecutionResult> result = Optional.empty();
    private volatile Optional<Ending> ending = Optional.empty();

    KeptChild(MapRun run, Child child, Instant started) {
        this.run = run;
        this.child = child;
        this.started = started;
    }

    /** The map run that it belongs to. */
    public MapRun run() {
        return run;
    }

    /** What it is. */
    public Child child() {
        return child;
    }

    /** When it began. */
    public Instant started() {
        return started;
    }

    /** Its events so far. */
    public List<HistoryEvent> events() {
        return history.events();
    }

    ChildHistory history() {
        return history;
    }

    /** How it ended; empty while it runs. */
    public Optional<Ending> ending() {
        return ending;
    }

    /** How far it is. */
    public Status status() {
        return ending.map(Ending::status).orElse(Status.RUNNING);
    }

    /** Ends it with an error of this name and cause. */
    public void stop(String error, String cause) {
        running.ifPresent(execution -> execution.abort(error, cause));
    }

    void runs(Execution execution) {
        running = Optional.of(execution);
    }

    void ended(ExecutionResult how, Instant at) {
        result = Optional.of(how);
        ending = Optional.of(Ending.of(how, at));
        running = Optional.empty();
    }

    /** Its result for who asks again: one that did not succeed is run again when its map run was redriven since. */
    Optional<ExecutionResult> resultFor(MapRun asking) {
        var redriven =
                asking.identity().parent().redrives() > run.identity().parent().redrives();
        return result.filter(how -> how instanceof ExecutionResult.Succeeded || !redriven);
    }
}
