package dev.mezan.runtime.account;

/**
 * An AWS account in a region, as far as ARNs show it.
 *
 * @param id its twelve digits
 * @param region its region
 */
public record Account(String id, String region) {
    /** The account of the embedded suite: {@code 000000000000} in {@code us-east-1}. */
    public static final Account LOCAL = new Account("000000000000", "us-east-1");

    /** The ARN of a function, without a qualifier. */
    public String functionArn(String name) {
        return arn("lambda", "function:" + name);
    }

    /** The ARN of a state machine. */
    public String stateMachineArn(String name) {
        return arn("states", "stateMachine:" + name);
    }

    /** The ARN of an execution of a Standard state machine. */
    public String executionArn(String stateMachine, String execution) {
        return arn("states", "execution:" + stateMachine + ":" + execution);
    }

    /** The ARN of an execution of an Express state machine; {@code id} tells executions of one name apart. */
    public String expressArn(String stateMachine, String execution, String id) {
        return arn("states", "express:" + stateMachine + ":" + execution + ":" + id);
    }

    /** The ARN of a queue. */
    public String queueArn(String name) {
        return arn("sqs", name);
    }

    /** The ARN of a role that a function or a state machine would have. */
    public String roleArn(String name) {
        return "arn:aws:iam::" + id + ":role/" + name;
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
    }

    /** The ARN of an activity. */
    public String activityArn(String name) {
        return arn("states", "activity:" + name);
    }
}
