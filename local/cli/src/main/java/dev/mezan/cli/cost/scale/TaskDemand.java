package dev.mezan.cli.cost.scale;

/**
 * What one task of the workload of 1 + 10 + 1 tasks asks of AWS; a test holds it against the meter.
 *
 * @param runs runs that are started: one for 12 tasks
 * @param batches batches that are run, each an Express execution of at most 40 tasks of a stage
 * @param invocations invocations of functions, its agent's included
 * @param transitions transitions of the Standard state machine, in the durable lane
 * @param writes write request units of DynamoDB
 * @param reads read request units of DynamoDB
 * @param indexWrites those of the writes that go to the index of runs: one as a run opens, two as its status changes
 */
record TaskDemand(
        double runs,
        double batches,
        double invocations,
        double transitions,
        double writes,
        double reads,
        double indexWrites) {
    /** The tasks of a run of the workload. */
    static final int TASKS = 12;

    /** The workload, as metered. */
    static final TaskDemand METERED = ofRun(3, 18, 19, 22, 2, 3);

    private static TaskDemand ofRun(int batches, int invocations, int transitions, int writes, int reads, int index) {
        return new TaskDemand(
                each(1), each(batches), each(invocations), each(transitions), each(writes), each(reads), each(index));
    }

    private static double each(int ofRun) {
        return (double) ofRun / TASKS;
    }
}
