package dev.mezan.core.plan;

/**
 * How much may travel where, in bytes of JSON, so that no state of an execution reaches 256 KiB.
 *
 * <p>A nested execution's answer holds its input and its output as text within JSON, each up to twice its size: both
 * together stay under 120,000 bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Step Functions quotas</a>
 */
public final class Limits {
    /** The most tasks in a batch: an inline Map runs 40 side by side. */
    public static final int BATCH_TASKS = 40;

    /** The most bytes of a batch's tasks when they are loaded. */
    public static final int BATCH = 200_000;

    /** The most bytes of a batch's tasks as text within JSON; over that, they travel as a claim check. */
    public static final int BATCH_INLINE = 110_000;

    /** The most bytes of all batches of a stage that travel side by side; over that, each is a claim check. */
    public static final int STAGE_INLINE = 150_000;

    /** The most bytes of one task's input; over that, it is a claim check of its own. */
    public static final int TASK_INPUT = 50_000;

    /** What the results of a stage's only batch share. */
    public static final int RESULTS_INLINE = 60_000;

    /** What the results of a batch share that records itself. */
    public static final int RESULTS_RECORDED = 160_000;

    /** The most bytes of a run's state; over that, it is a claim check. */
    public static final int STATE = 40_000;

    /** The most bytes of one task's result, or one fan-out's results together, in a run's state. */
    public static final int RESULT = 8_000;

    /** The most bytes of a run's result in its item and in its execution's output. */
    public static final int RUN_RESULT = 30_000;

    private Limits() {}
}
