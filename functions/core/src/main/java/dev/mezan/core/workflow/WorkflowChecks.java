package dev.mezan.core.workflow;

import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Agents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a workflow's document that its schema can't say. */
final class WorkflowChecks {
    private final Workflow workflow;
    private final Agents agents;
    private final Graph graph;
    private final Set<String> ids;
    private final List<Problem> problems = new ArrayList<>();

    WorkflowChecks(Workflow workflow, Agents agents) {
        this.workflow = workflow;
        this.agents = agents;
        this.graph = new Graph(workflow.tasks());
        this.ids = workflow.tasks().stream()
                .map(TaskDefinition::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Problem> problems() {
        number();
        duplicates();
        workflow.tasks().forEach(this::task);
        workflow.goal().map(Goal::coordinator).ifPresent(this::agent);
        workflow.goal().map(Goal::coordinator).ifPresent(this::timeout);
        cycles();
        new TemplateChecks(workflow, graph, problems::add).check();
        new InputChecks(workflow, agents, problems::add).check();
        return problems;
    }

    private void number() {
        if (workflow.tasks().size() > Workflow.MOST_TASKS) {
            problems.add(Problem.of("too-many-tasks", "A run has at most " + Workflow.MOST_TASKS + " tasks")
                    .at("/tasks")
                    .got(workflow.tasks().size())
                    .advise("Split the workflow."));
        }
    }

    private void duplicates() {
        var first = new HashMap<String, Pointer>();
        for (var task : workflow.tasks()) {
            var earlier = first.putIfAbsent(task.id(), task.place());
            if (earlier != null && !task.id().isEmpty()) {
                problems.add(Problem.of("duplicate-id", "Two tasks have the same id, the other at " + earlier)
                        .at(task.place().property("id").text())
                        .got(task.id())
                        .advise("Rename one of them."));
            }
        }
    }

    private void task(TaskDefinition task) {
        var inTasks = !task.place().equals(new Pointer("/" + Workflow.AGGREGATE));
        if (inTasks && (task.id().equals(Workflow.AGGREGATE) || task.id().equals(Workflow.COORDINATOR))) {
            problems.add(Problem.of("reserved-id", "The suite itself calls a task so")
                    .at(task.place().property("id").text())
                    .got(task.id())
                    .advise("Choose another id."));
        }
        agent(task);
        timeout(task);
        if (inTasks) {
            after(task);
        }
    }

    private void agent(TaskDefinition task) {
        if (!task.agent().isEmpty() && agents.find(task.agent()).isEmpty()) {
            var property = task.id().equals(Workflow.COORDINATOR) ? "coordinator" : "agent";
            problems.add(Problem.of("unknown-agent", "There is no such agent")
                    .at(task.place().property(property).text())
                    .got(task.agent())
                    .advise(Suggestion.sentence(task.agent(), agents.names())));
        }
    }

    private void timeout(TaskDefinition task) {
        // What is past Lambda's own limit, the schema tells.
        if (task.timeoutSeconds() > Lane.LONGEST_TASK_SECONDS && task.timeoutSeconds() <= 900) {
            problems.add(Problem.of("too-long-timeout", "A task has at most " + Lane.LONGEST_TASK_SECONDS + " s")
                    .at(task.place().property("timeoutSeconds").text())
                    .got(task.timeoutSeconds())
                    .advise("Shorten the timeout, and cut the work into more tasks with forEach."));
        }
    }

    private void after(TaskDefinition task) {
        for (var index = 0; index < task.after().size(); index++) {
            var earlier = task.after().get(index);
            if (!earlier.isEmpty() && !ids.contains(earlier)) {
                problems.add(Problem.of("unknown-task", "It comes after a task that is not there")
                        .at(task.place().property("after").element(index).text())
                        .got(earlier)
                        .advise(Suggestion.sentence(earlier, ids)));
            }
        }
    }

    private void cycles() {
        var inCycles = new LinkedHashSet<String>();
        for (var cycle : graph.cycles()) {
            inCycles.addAll(cycle);
            var first = workflow.task(cycle.getFirst()).orElseThrow();
            problems.add(Problem.of("cycle", "Tasks wait for each other")
                    .at(first.place().property("after").text())
                    .got(String.join(" → ", cycle) + " → " + cycle.getFirst())
                    .advise("Remove one of these from an 'after'."));
        }
        for (var id : graph.stuck()) {
            if (!inCycles.contains(id) && !id.equals(Workflow.AGGREGATE)) {
                problems.add(Problem.of(
                                "unreachable-task",
                                "The task never starts: it waits for tasks that wait for each other")
                        .at(workflow.task(id).orElseThrow().place().text())
                        .got(id)
                        .advise("Break the cycle."));
            }
        }
    }
}
