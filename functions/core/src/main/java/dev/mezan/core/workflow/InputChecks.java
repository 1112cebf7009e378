package dev.mezan.core.workflow;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.schema.SchemaCheck;
import dev.mezan.core.template.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What can be said before a run of whether an agent will take what a task gives it. */
final class InputChecks {
    private final Workflow workflow;
    private final Agents agents;
    private final Consumer<Problem> problems;
    private final Map<String, SchemaCheck> compiled = new HashMap<>();

    InputChecks(Workflow workflow, Agents agents, Consumer<Problem> problems) {
        this.workflow = workflow;
        this.agents = agents;
        this.problems = problems;
    }

    void check() {
        workflow.tasks().forEach(this::task);
        workflow.goal().map(Goal::coordinator).ifPresent(this::task);
    }

    private void task(TaskDefinition task) {
        var manifest = agents.find(task.agent());
        if (manifest.isEmpty()) {
            return;
        }
        switch (task.input()) {
            case Template.Constant(var value) ->
                check(manifest.get())
                        .problems(value, task.place().property("input").text())
                        .forEach(problems);
            case Template.Properties(var values) -> missing(task, manifest.get(), values.keySet());
            case Template.Computed _, Template.Elements _ -> {
                // Only the run can tell.
            }
        }
    }

    private SchemaCheck check(Manifest manifest) {
        return compiled.computeIfAbsent(manifest.name(), _ -> new SchemaCheck(manifest.inputSchema()));
    }

    private void missing(TaskDefinition task, Manifest manifest, Set<String> given) {
        manifest.inputSchema()
                .path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .filter(name -> !given.contains(name))
                .forEach(name -> problems.accept(Problem.of(
                                "missing-property",
                                "The agent " + manifest.name() + " needs the property '" + name + "'")
                        .at(task.place().property("input").text())
                        .advise("Add \"" + name + "\" to the task's input.")));
    }
}
