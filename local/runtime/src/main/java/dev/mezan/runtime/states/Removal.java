package dev.mezan.runtime.states;

/**
 * Deletes state machines when their last Standard execution has ended.
 *
 * @param machines the machines
 * @param executions tells what runs
 */
public record Removal(Machines machines, Executions executions) {
    /** Deletes a machine now, or lets it be {@code DELETING} until {@link #sweep} finds that nothing runs it. */
    public void delete(MachineArn arn) {
        machines.delete(arn, this::runs);
    }

    /** Drops the machines that were to be deleted and that nothing runs any more; costs nothing when there are none. */
    public void sweep() {
        machines.sweep(this::runs);
    }

    private boolean runs(MachineArn arn) {
        return !executions
                .list(execution -> execution.status() == Status.RUNNING
                        && execution.start().machine().id().equals(arn))
                .isEmpty();
    }
}
