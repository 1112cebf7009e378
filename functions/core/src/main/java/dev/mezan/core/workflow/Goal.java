package dev.mezan.core.workflow;

/**
 * What a coordinator decomposes into tasks.
 *
 * @param coordinator the task whose agent's result is {@code {"tasks":[…]}}; called {@link Workflow#COORDINATOR}
 * @param maxTasks the most tasks that it may give, 100 by default
 */
public record Goal(TaskDefinition coordinator, int maxTasks) {
    /** The limit of a goal that does not set one. */
    public static final int DEFAULT_MAX_TASKS = 100;
}
