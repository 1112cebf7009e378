package dev.mezan.core.workflow;

import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.template.Expression;
import dev.mezan.core.template.Template;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the expressions of a workflow may read: results of tasks that have ended by then, an item only in a fan-out. */
final class TemplateChecks {
    private final Workflow workflow;
    private final Graph graph;
    private final List<String> ids;
    private final Consumer<Problem> problems;

    TemplateChecks(Workflow workflow, Graph graph, Consumer<Problem> problems) {
        this.workflow = workflow;
        this.graph = graph;
        this.ids = workflow.tasks().stream().map(TaskDefinition::id).toList();
        this.problems = problems;
    }

    void check() {
        for (var task : workflow.tasks()) {
            Predicate<String> before = id -> graph.comesBefore(id, task.id());
            task.forEach().ifPresent(list -> {
                constantList(list, task);
                expressions(list, before, false);
            });
            expressions(task.input(), before, task.forEach().isPresent());
        }
        workflow.goal().ifPresent(goal -> expressions(goal.coordinator().input(), ignored -> false, false));
        if (workflow.aggregation() instanceof Aggregation.ByTemplate(var output)
                && workflow.goal().isEmpty()) {
            expressions(output, ids::contains, false);
        }
    }

    private void constantList(Template list, TaskDefinition task) {
        if (list instanceof Template.Constant(var value)
                && !value.isArray()
                && Template.expressionIn(value.asString("")).isEmpty()) {
            problems.accept(
                    Problem.of("wrong-for-each", "A fan-out is over a list, or over an expression that gives one")
                            .at(task.place().property("forEach").text())
                            .got(value)
                            .advise("Write an expression such as {% $input.files %}."));
        }
    }

    private void expressions(Template template, Predicate<String> before, boolean inFanOut) {
        template.expressions((place, expression) -> {
            expression.references().tasks().stream()
                    .sorted()
                    .filter(id -> !before.test(id))
                    .forEach(id -> problems.accept(unready(place, expression, id)));
            if (!inFanOut) {
                item(place, expression);
            }
        });
    }

    private Problem unready(Pointer place, Expression expression, String id) {
        if (ids.contains(id)) {
            return Problem.of(
                            "task-not-before",
                            "The expression reads the result of '" + id + "', which need not have ended then")
                    .at(place.text())
                    .got(expression.text())
                    .advise("Add \"" + id + "\" to the task's 'after'.");
        }
        var hyphenated =
                ids.stream().filter(known -> known.startsWith(id + "-")).findFirst();
        return Problem.of("unknown-task", "The expression reads the result of '" + id + "', which is not there")
                .at(place.text())
                .got(expression.text())
                .advise(hyphenated
                        .map(known -> "An id with a hyphen stands in backquotes: $tasks.`" + known + "`.")
                        .orElseGet(() -> Suggestion.sentence(id, ids)));
    }

    private void item(Pointer place, Expression expression) {
        for (var name : List.of("item", "index")) {
            if (expression.references().names().contains(name)) {
                problems.accept(
                        Problem.of("no-item", "There is no $" + name + " outside the input of a task with forEach")
                                .at(place.text())
                                .got(expression.text())
                                .advise("Add a forEach to the task, or read $input or $tasks."));
            }
        }
    }
}
