package dev.mezan.simulation.fault;

/**
 * What AWS's documentation says may happen, and what happens to a machine.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues.html">SQS:
 *     at-least-once delivery, best-effort ordering</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html">Lambda: error handling</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">DynamoDB:
 *     errors</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html">DynamoDB:
 *     read consistency</a>
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Step Functions:
 *     asynchronous Express workflows run at least once</a>
 */
public enum FaultKind {
    /** A queue gives a message to two receivers. */
    MESSAGE_TWICE("a message is delivered twice", 0.05),
    /** A queue shows a message only after a while. */
    MESSAGE_LATE("a message is shown late", 0.05),
    /** The event source mapping ends between the function's answer and the deletion. */
    MESSAGE_KEPT("messages that were dealt with are not deleted", 0.05),
    /** Lambda refuses an invocation. */
    FUNCTION_THROTTLED("an invocation is throttled", 0.03),
    /** Lambda fails before the function is called. */
    FUNCTION_UNAVAILABLE("Lambda answers with an error of its own and has not called the function", 0.02),
    /** Lambda fails after the function was called. */
    ANSWER_LOST("a function's answer is lost on its way back", 0.02),
    /** An instance dies before it calls its handler. */
    CRASH_BEFORE("an instance dies before its handler is called", 0.01),
    /** An instance dies before a request leaves it. */
    CRASH_BEFORE_REQUEST("an instance dies just before a request", 0.005),
    /** An instance dies after a request was answered. */
    CRASH_AFTER_REQUEST("an instance dies just after a request", 0.01),
    /** An instance dies before its answer leaves it. */
    CRASH_AFTER("an instance dies after its handler, before its answer", 0.01),
    /** An instance stands still for a while and goes on. */
    FROZEN("an instance freezes, and thaws", 0.005),
    /** A start takes long. */
    COLD("an instance starts slowly", 0.1),
    /** A node's clock is off. */
    CLOCK("a node's clock is off", 0.2),
    /** A request takes long. */
    SLOW("a request takes long", 0.01),
    /** A request never arrives. */
    REQUEST_LOST("a request is lost", 0.01),
    /** A request was served and its answer never arrives. */
    RESPONSE_LOST("a request is served, its answer is lost", 0.02),
    /** A service cannot be reached from a node for a while. */
    CUT("the network between a node and a service is cut for a while", 0.003),
    /** A partition gets too many requests. */
    PARTITION_THROTTLED("a partition of a table is throttled", 0.02),
    /** Two transactions meet. */
    TRANSACTION_CONFLICT("a write conflicts with a transaction", 0.02),
    /** A read sees what was there before. */
    STALE_READ("an eventually consistent read is stale", 0.1),
    /** An asynchronous Express execution is run once more. */
    EXPRESS_AGAIN("an Express execution is run once more", 0.02),
    /** Step Functions refuses a request. */
    STATES_THROTTLED("a request to Step Functions is throttled", 0.02),
    /** All that runs stops, and starts again. */
    PROCESS_KILLED("the process is killed and started again", 0.002),
    /** All idle instances are replaced. */
    DEPLOYED("the functions are deployed anew", 0.005),
    /** An agent fails for a while. */
    AGENT_DOWN("an agent fails", 0.05),
    /** A person takes long. */
    PERSON_LATE("a person answers late", 0.2),
    /** A person answers twice. */
    PERSON_TWICE("a person answers twice", 0.2),
    /** A person never answers. */
    PERSON_SILENT("a person never answers", 0.1);

    private final String words;
    private final double rate;

    FaultKind(String words, double rate) {
        this.words = words;
        this.rate = rate;
    }

    /** What happens, in words. */
    public String words() {
        return words;
    }

    /** How often it happens in a world that is prone to it: of all the times when it could. */
    public double rate() {
        return rate;
    }
}
