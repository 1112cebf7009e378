package dev.mezan.runtime.states;

import dev.mezan.asl.Execution;
import dev.mezan.runtime.journal.JournalFailure;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs executions on threads of their own, each in a place. */
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private final Places places;
    private final ThreadFactory threads;
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();

    Threads(Places places, ThreadFactory threads) {
        this.places = places;
        this.threads = threads;
    }

    Places places() {
        return places;
    }

    /** Takes a place for an execution that is to begin. */
    void take() {
        if (!places.tryTake()) {
            throw new StatesException(
                    "ExecutionLimitExceeded",
                    "The maximum number of running executions has been reached: " + places.all()
                            + ". Running executions must end or be stopped before a new execution can be started.");
        }
    }

    /** Runs an execution whose place was taken, and gives the place back when it has ended. */
    void run(Execution execution, Runnable work) {
        running.add(execution);
        threads.newThread(() -> {
                    try {
                        work.run();
                    } catch (JournalFailure e) {
                        // It has not ended: it goes on when the suite is started again. The log has told why, once.
                        LOG.debug("An execution stands still: {}", e.getMessage());
                    } finally {
                        running.remove(execution);
                        places.giveBack();
                    }
                })
                .start();
    }

    /** Runs an execution on this thread. */
    <T> T here(Execution execution, Supplier<T> work) {
        running.add(execution);
        try {
            return work.get();
        } finally {
            running.remove(execution);
        }
    }

    /** Cuts short what runs, and writes down how much that was. */
    void abortAll() {
        if (!running.isEmpty()) {
            LOG.warn(
                    "The suite stops: {} cut; with a data folder what was cut goes on at the next start",
                    running.size() == 1 ? "1 execution is" : running.size() + " executions are");
        }
        running.forEach(execution -> execution.abort("States.Runtime", "The suite stopped"));
    }
}
