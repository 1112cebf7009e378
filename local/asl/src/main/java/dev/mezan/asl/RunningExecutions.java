package dev.mezan.asl;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Executions that are aborted together, such as the children of a map run. Safe for many threads. */
public final class RunningExecutions {
    private final Set<Execution> running = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    /** Runs one to its end, on the calling thread; after {@link #abortAll} it ends at once. */
    public ExecutionResult run(Execution execution) {
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

    /** Ends all that run early, from any thread. */
    public void abortAll() {
        aborted = true;
        running.forEach(execution -> execution.abort("", ""));
    }
}
