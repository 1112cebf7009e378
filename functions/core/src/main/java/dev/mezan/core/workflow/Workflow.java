package dev.mezan.core.workflow;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A workflow's document that has passed every check.
 *
 * @param name its name
 * @param version its version, as semantic versioning has it
 * @param description one sentence
 * @param lane which state machine runs it
 * @param inputSchema JSON Schema of what a run is given
 * @param tasks its tasks, in the document's order; empty for a goal's workflow before it is decomposed
 * @param goal what is decomposed into tasks, in place of tasks
 * @param aggregation how the result is made
 * @param saga what drives its tasks in the lane's place, and what undoes what; empty for the lane's own machine
 */
public record Workflow(
        String name,
        String version,
        String description,
        Lane lane,
        JsonNode inputSchema,
        List<TaskDefinition> tasks,
        Optional<Goal> goal,
        Aggregation aggregation,
        Optional<Saga> saga) {
    /** The id of the task that aggregates. */
    public static final String AGGREGATE = "aggregate";

    /** The id of the task that decomposes a goal. */
    public static final String COORDINATOR = "coordinator";

    /** The most tasks in a run, instances of fan-outs included. */
    public static final int MOST_TASKS = 10_000;

    public Workflow {
        tasks = List.copyOf(tasks);
    }

    /** A task by its id. */
    public Optional<TaskDefinition> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** The same with the tasks that a goal was decomposed into. */
    public Workflow decomposed(List<TaskDefinition> found) {
        return new Workflow(name, version, description, lane, inputSchema, found, goal, aggregation, saga);
    }
}
