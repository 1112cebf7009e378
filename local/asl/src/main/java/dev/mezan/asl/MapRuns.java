package dev.mezan.asl;

import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.MapRun;

/** Runs the children of distributed Maps, each an execution of its own; keeps what it wants of them. */
public interface MapRuns {
    /**
     * Begins a map run. A parent that is replayed after a crash begins the map run of the same ARN again.
     *
     * @param engine what the children may be run on
     */
    Children begin(MapRun run, Engine engine);

    /** Runs them in this engine and keeps nothing of them. */
    static MapRuns inEngine() {
        return (run, engine) -> new EngineChildren(run, engine);
    }

    /** The children of one map run. */
    interface Children {
        /**
         * Runs a child to its end, on the calling thread. One of that name that has ended already is not run again:
         * its result is given; one that runs is waited for.
         */
        ExecutionResult run(Child child) throws InterruptedException;

        /** Ends those that run early, from any thread; what starts after this ends at once. */
        void abort();

        /** The map run has ended, as its status says. */
        default void end() {}
    }
}
