package dev.mezan.infra.policy;

/** Why a policy names its resources by a pattern; it may for no other reason. */
public enum Pattern {
    /** The objects of one bucket, whose keys nobody knows beforehand. */
    OBJECTS("The keys of a bucket's objects are not known beforehand; the bucket is."),
    /** The streams of one log group. */
    LOG_STREAMS("Lambda names the streams of a function's log group as it starts instances; the group is known."),
    /** Traces. */
    TRACES("X-Ray's segments are of no resource that IAM knows."),
    /** The delivery of a state machine's logs. */
    LOG_DELIVERY("CloudWatch's log deliveries are of no resource that IAM knows; Step Functions sets them up itself."),
    /** The executions of one state machine, which are named as they start. */
    EXECUTIONS("An execution is named as it starts; its state machine is known."),
    /** Task tokens. */
    TASK_TOKENS("IAM knows no resource for the answer to a task token; the token is the secret.");

    private final String reason;

    Pattern(String reason) {
        this.reason = reason;
    }

    /** The reason, as a sentence. */
    public String reason() {
        return reason;
    }
}
