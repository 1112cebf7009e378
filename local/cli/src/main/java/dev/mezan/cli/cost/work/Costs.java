package dev.mezan.cli.cost.work;

import dev.mezan.core.workflow.Lane;
import java.util.List;

/**
 * What was measured.
 *
 * @param lane the lane of the workload
 * @param runs how many runs of 12 tasks each figure was measured with
 * @param task one task of the workload
 * @param bytes what the tables keep of one task, as AWS reckons it for storage
 * @param otherLane one task of the same workload in the other lane
 * @param chains the same work as state machines that are wired by hand
 * @param extras what else may be had, each with what it adds
 */
public record Costs(
        Lane lane, int runs, Usage task, double bytes, Usage otherLane, List<ChainCost> chains, List<Extra> extras) {
    public Costs {
        chains = List.copyOf(chains);
        extras = List.copyOf(extras);
    }

    /** The tasks of all runs that the workload was measured with. */
    public int tasks() {
        return runs * Workflows.FANOUT_TASKS;
    }

    /**
     * One of the chains.
     *
     * @param recorded whether it writes each task's start and end to a table
     * @param states how many states one execution entered, counted in its history
     * @param task one task of it
     */
    public record ChainCost(boolean recorded, int states, Usage task) {}

    /**
     * Something that a run may have beside its tasks.
     *
     * @param name its name in JSON
     * @param what what it is, for people
     * @param how how it was measured
     * @param usage what one adds, without what is billed by time
     */
    public record Extra(String name, String what, String how, Usage usage) {}
}
