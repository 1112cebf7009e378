package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import java.util.Optional;

/** A Standard execution that can be asked about. */
public final class KeptExecution {
    private final Start start;
    private final HistoryLog history;
    private final Execution running;
    private volatile Optional<Ending> ending = Optional.empty();

    KeptExecution(Start start, HistoryLog history, Execution running) {
        this.start = start;
        this.history = history;
        this.running = running;
    }

    /** How it was started. */
    public Start start() {
        return start;
    }

    /** Its events. */
    public HistoryLog history() {
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

    void end(Ending how) {
        ending = Optional.of(how);
    }

    Execution execution() {
        return running;
    }

    /** Ends it with an error of this name and cause. */
    public void stop(String error, String cause) {
        running.abort(error, cause);
    }
}
