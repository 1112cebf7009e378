package dev.mezan.core.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a workflow's tasks are driven that are undone when one of them fails.
 *
 * @param stateMachine the state machine that drives them, without the suite's prefix
 * @param undoes for each compensation the task that it undoes, by their ids
 * @param patience how long it is tried to undo one before a person is asked
 */
public record Saga(String stateMachine, Map<String, String> undoes, Patience patience) {
    public Saga {
        undoes = Map.copyOf(undoes);
    }

    /** Whether a task is a compensation. */
    public boolean compensates(String task) {
        return undoes.containsKey(task);
    }

    /** What a task undoes; empty for a step. */
    public Optional<String> undoneBy(String task) {
        return Optional.ofNullable(undoes.get(task));
    }

    /** The tasks that are no compensations. */
    public List<TaskDefinition> steps(Workflow workflow) {
        return workflow.tasks().stream().filter(task -> !compensates(task.id())).toList();
    }

    /** What undoes a task. */
    public Optional<String> compensation(String task) {
        return undoes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(task))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
