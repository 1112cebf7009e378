package dev.mezan.agent;

/**
 * What does a task: takes an input, gives a result, both records that become JSON.
 *
 * <p>A class that is an agent has a constructor without parameters, or one that takes the {@link
 * dev.mezan.aws.FunctionEnvironment} of its function: variables, clients of AWS, a clock. Such a constructor only keeps
 * what it is given, for the manifest is also asked for where there is no function. One instance serves one task at a time; a warm
 * instance serves many, one after the other.
 *
 * @param <I> the record that it takes
 * @param <O> the record that it gives
 */
public interface Agent<I, O> {
    /** What the suite should know of this agent; the same at each call. */
    AgentManifest<I, O> manifest();

    /**
     * Does one task.
     *
     * @param input the task's input, valid against the manifest's schema
     * @param context which task this is, its deadline, and the objects that it may read
     * @return the result, never null
     * @throws Exception if there is no result; its class and message become the task's error
     */
    O handle(I input, AgentContext context) throws Exception;
}
