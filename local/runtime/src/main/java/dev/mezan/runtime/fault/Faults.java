package dev.mezan.runtime.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The plans of the newest runs, at most 10,000. */
public final class Faults {
    private static final int MOST_RUNS = 10_000;

    private final Map<String, FaultPlan> plans = new LinkedHashMap<>();

    /** Lets a run's tasks fail as a plan has it, in the place of any plan before. */
    public synchronized void plan(String run, FaultPlan plan) {
        plans.put(run, plan);
        if (plans.size() > MOST_RUNS) {
            plans.remove(plans.keySet().iterator().next());
        }
    }

    /** What befalls the next attempt of a run's task; empty if it may go well. */
    public Optional<Fault> next(String run, String task) {
        return find(run).flatMap(plan -> plan.next(task));
    }

    private synchronized Optional<FaultPlan> find(String run) {
        return Optional.ofNullable(plans.get(run));
    }
}
