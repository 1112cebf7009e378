package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A Standard execution that can be asked about. */
public final class KeptExecution {
    /** How long after its end an execution can be redriven. */
    private static final Duration REDRIVABLE = Duration.ofDays(14);

    private static final int MOST_EVENTS = 24_999;

    private record Stop(String error, String cause) {}

    private final Start start;
    private final ExecutionRecords.Of records;
    private final HistoryLog history;
    private Optional<Execution> running = Optional.empty();
    private Optional<Stop> stopping = Optional.empty();
    private volatile Optional<Ending> ending = Optional.empty();
    private volatile Redrives redrives = Redrives.NONE;

    KeptExecution(Start start, ExecutionRecords.Of records) {
        this.start = start;
        this.records = records;
        this.history = new HistoryLog(records);
    }

    public Start start() {
        return start;
    }

    public HistoryLog history() {
        return history;
    }

    public Optional<Ending> ending() {
        return ending;
    }

    public Redrives redrives() {
        return redrives;
    }

    public Status status() {
        return ending.map(Ending::status).orElse(Status.RUNNING);
    }

    ExecutionRecords.Of records() {
        return records;
    }

    synchronized void run(Execution execution) {
        running = Optional.of(execution);
        ending = Optional.empty();
        stopping.ifPresent(stop -> execution.abort(stop.error(), stop.cause()));
        stopping = Optional.empty();
    }

    /** It was asked to stop before the process ended; it is to stop as soon as it goes on. */
    synchronized void stopWhenResumed(String error, String cause) {
        stopping = Optional.of(new Stop(error, cause));
    }

    /** Ends it; what it is asked for afterwards is final. */
    synchronized void end(Ending how) {
        running = Optional.empty();
        ending = Optional.of(how);
        notifyAll();
    }

    void redriven(Redrives times) {
        redrives = times;
    }

    /** Why it can't be redriven at a time; empty if it can. */
    public Optional<String> notRedrivable(Instant now) {
        if (ending.isEmpty() || status() == Status.SUCCEEDED) {
            return Optional.of("Execution is " + status() + " and cannot be redriven");
        }
        if (history.size() >= MOST_EVENTS) {
            return Optional.of("Execution event history limit exceeded and cannot be redriven");
        }
        return ending.filter(end -> end.at().plus(REDRIVABLE).isBefore(now))
                .map(end -> "Execution redrivable period exceeded and cannot be redriven");
    }

    /** Asks it to end, which is safe when this returns, and waits a moment for it. */
    public void stop(String error, String cause) {
        Optional<Execution> stopping = live();
        if (stopping.isPresent()) {
            records.stopped(error, cause);
            stopping.get().abort(error, cause);
            awaitEnd(Duration.ofSeconds(2));
        }
    }

    private synchronized Optional<Execution> live() {
        return running;
    }

    private synchronized void awaitEnd(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); ending.isEmpty() && left > 0; ) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
