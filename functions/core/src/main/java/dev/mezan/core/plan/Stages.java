package dev.mezan.core.plan;

import dev.mezan.core.workflow.Graph;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A workflow's tasks in topological levels: each task in the earliest stage that all it waits for come before.
 *
 * @param stages the stages in order, each with its tasks in the document's order
 */
public record Stages(List<List<TaskDefinition>> stages) {
    public Stages {
        stages = stages.stream().map(List::copyOf).toList();
    }

    /** The stages of a workflow that has passed the checks. */
    public static Stages of(Workflow workflow) {
        var graph = new Graph(workflow.tasks());
        var stages = new ArrayList<List<TaskDefinition>>();
        for (var task : workflow.tasks()) {
            var level = graph.level(task.id());
            while (stages.size() < level) {
                stages.add(new ArrayList<>());
            }
            stages.get(level - 1).add(task);
        }
        return new Stages(stages);
    }

    /** How many there are. */
    public int count() {
        return stages.size();
    }

    /** The tasks of a stage, counted from 1. */
    public List<TaskDefinition> tasks(int stage) {
        return stages.get(stage - 1);
    }

    /** The tasks of a stage, counted from 1, in the order in which they go into batches: the urgent ones first. */
    public List<TaskDefinition> urgentFirst(int stage) {
        return tasks(stage).stream()
                .sorted(Comparator.comparing(TaskDefinition::priority))
                .toList();
    }
}
