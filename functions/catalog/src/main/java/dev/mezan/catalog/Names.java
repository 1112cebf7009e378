package dev.mezan.catalog;

/** What the suite's parts are called in an account and region. */
public final class Names {
    /** The table of runs. */
    public static final String RUNS = "mezan-runs";

    /** The table of workflows and agents. */
    public static final String CONTROL = "mezan-control";

    /** The table of effects and of requests that were made before. */
    public static final String LEDGER = "mezan-ledger";

    /** The table of results that may be given again. */
    public static final String CACHE = "mezan-cache";

    /** The bucket of claim checks and inputs. */
    public static final String OBJECTS = "mezan-objects";

    /** What an intake queue's name begins with; its priority follows. */
    public static final String INTAKE = "mezan-intake-";

    /** The state machine of the fast lane. */
    public static final String FAST = "mezan-run-workflow-fast";

    /** The state machine of the durable lane. */
    public static final String DURABLE = "mezan-run-workflow-durable";

    /** The state machine that runs a batch of tasks. */
    public static final String RUN_TASK = "mezan-run-task";

    /** Starts runs from the intake queues. */
    public static final String DISPATCH = "mezan-dispatch";

    /** Opens a run. */
    public static final String DECOMPOSE = "mezan-decompose";

    /** Plans a run. */
    public static final String PLAN = "mezan-plan";

    /** Takes a run from one stage to the next. */
    public static final String ADVANCE = "mezan-advance";

    /** Ends a run. */
    public static final String AGGREGATE = "mezan-aggregate";

    /** Fetches a batch that was too large to travel, and says which of its tasks may go to their agents. */
    public static final String ADMIT = "mezan-admit";

    /** Says what becomes of a task whose attempt failed. */
    public static final String ASSESS = "mezan-assess";

    /** Writes a batch's outcomes. */
    public static final String RECORD_BATCH = "mezan-record-batch";

    private Names() {}
}
