package dev.mezan.aws;

/** The environment variables that the suite's functions read. */
public final class Variables {
    /** The name of the table of runs. */
    public static final String RUNS_TABLE = "MEZAN_RUNS_TABLE";

    /** The name of the table of workflows and agents. */
    public static final String CONTROL_TABLE = "MEZAN_CONTROL_TABLE";

    /** The name of the table of effects and requests. */
    public static final String LEDGER_TABLE = "MEZAN_LEDGER_TABLE";

    /** The name of the table of results that may be given again. */
    public static final String CACHE_TABLE = "MEZAN_CACHE_TABLE";

    /** The name of the bucket of claim checks and inputs. */
    public static final String BUCKET = "MEZAN_BUCKET";

    /** The name of the fast lane's state machine. */
    public static final String FAST_MACHINE = "MEZAN_FAST_MACHINE";

    /** The name of the durable lane's state machine. */
    public static final String DURABLE_MACHINE = "MEZAN_DURABLE_MACHINE";

    /** The name of the state machine that asks people. */
    public static final String ASK_PEOPLE_MACHINE = "MEZAN_ASK_PEOPLE_MACHINE";

    /** How often an intake queue hands a message out before it goes to its dead letter queue. */
    public static final String MOST_RECEIPTS = "MEZAN_MOST_RECEIPTS";

    /** What the name of an intake queue begins with; its priority follows. */
    public static final String INTAKE = "MEZAN_INTAKE";

    /** The address that notices of the inbox are posted to; none when it is not set. */
    public static final String NOTIFY_WEBHOOK = "MEZAN_NOTIFY_WEBHOOK";

    /** The ARN of the SNS topic that notices of the inbox are published to; none when it is not set. */
    public static final String NOTIFY_TOPIC = "MEZAN_NOTIFY_TOPIC";

    private Variables() {}
}
