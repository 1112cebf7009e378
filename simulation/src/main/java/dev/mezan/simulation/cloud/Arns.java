package dev.mezan.simulation.cloud;

/** The names of things in the world's account. */
public final class Arns {
    private static final String ACCOUNT = "us-east-1:000000000000:";

    private Arns() {}

    /** The ARN of a function. */
    public static String function(String name) {
        return "arn:aws:lambda:" + ACCOUNT + "function:" + name;
    }

    /** The ARN of a state machine. */
    public static String stateMachine(String name) {
        return "arn:aws:states:" + ACCOUNT + "stateMachine:" + name;
    }

    /** The ARN of a Standard execution. */
    public static String execution(String machine, String name) {
        return "arn:aws:states:" + ACCOUNT + "execution:" + machine + ":" + name;
    }

    /** The ARN of an Express execution. */
    public static String express(String machine, String name, String id) {
        return "arn:aws:states:" + ACCOUNT + "express:" + machine + ":" + name + ":" + id;
    }

    /** The ARN of a queue. */
    public static String queue(String name) {
        return "arn:aws:sqs:" + ACCOUNT + name;
    }

    /** The last part of an ARN, or the name itself. */
    public static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
