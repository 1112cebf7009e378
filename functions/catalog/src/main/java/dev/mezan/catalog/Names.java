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

    /** The table of goods, payments and shipments. */
    public static final String ORDERS = "mezan-orders";

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

    /** The state machine that asks people. */
    public static final String ASK_PEOPLE = "mezan-ask-people";

    /** Registers who waits for a person's answer. */
    public static final String ASK = "mezan-ask";

    /** Decides what follows when a person has not answered. */
    public static final String REMIND = "mezan-remind";

    /** What a state machine is called that a workflow's document names; that name follows. */
    public static final String MACHINE = "mezan-";

    /** The state machine that fulfils orders. */
    public static final String FULFIL_ORDER = MACHINE + "fulfil-order";

    /** Opens a run whose tasks are undone when one fails. */
    public static final String SAGA_OPEN = "mezan-saga-open";

    /** Closes such a run. */
    public static final String SAGA_CLOSE = "mezan-saga-close";

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

    /** Makes the agents and workflows of a deployment known. */
    public static final String PUBLISH = "mezan-publish";

    /** Starts, reads and cancels runs over HTTP. */
    public static final String API_RUNS = "mezan-api-runs";

    /** Says over HTTP what can be run. */
    public static final String API_REGISTRY = "mezan-api-registry";

    /** Lets people answer over HTTP. */
    public static final String API_INBOX = "mezan-api-inbox";

    /** Moves circuits and dead letters over HTTP. */
    public static final String API_OPERATE = "mezan-api-operate";

    /** Ends runs whose execution is no more; also what its schedule is called. */
    public static final String HEAL = "mezan-heal";

    private Names() {}
}
