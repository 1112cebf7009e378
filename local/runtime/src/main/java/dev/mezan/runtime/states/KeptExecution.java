package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import java.util.Optional;

/** A Standard execution that can be asked about. */
final class KeptExecution {
    private final Start start;
    private final HistoryLog history;
    private final Execution running;
    private volatile Optional<Ending> ending = Optional.empty();

    KeptExecution(Start start, HistoryLog history, Execution running) {
        this.start = start;
        this.history = history;
        this.running = running;
    }

    Start start() {
        return start;
    }

    HistoryLog history() {
        return history;
    }

    Optional<Ending> ending() {
        return ending;
    }

    Status status() {
        return ending.map(Ending::status).orElse(Status.RUNNING);
    }

    void end(Ending how) {
        ending = Optional.of(how);
    }

    Execution execution() {
        return running;
    }

    void stop(String error, String cause) {
        running.abort(error, cause);
    }
}
