package dev.mezan.core.workflow;

import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads which tasks undo which, and puts them behind the others, in reverse. */
final class SagaBinder {
    private static final String PATIENCE = "patience";

    private final JsonNode document;
    private final List<TaskDefinition> tasks;
    private final Map<String, String> undoes = new LinkedHashMap<>();

    SagaBinder(JsonNode document, List<TaskDefinition> tasks) {
        this.document = document;
        this.tasks = tasks;
        tasks.forEach(task -> {
            var step = document.at(task.place().text()).path("compensates");
            if (step.isString()) {
                undoes.put(task.id(), step.asString());
            }
        });
    }

    Optional<Saga> saga() {
        var machine = document.path("stateMachine");
        return machine.isString()
                ? Optional.of(new Saga(machine.asString(), undoes, Patience.of(document.path(PATIENCE))))
                : Optional.empty();
    }

    /** The tasks, in which each compensation comes after the one of the task that comes after its own. */
    List<TaskDefinition> ordered() {
        var ordered = new ArrayList<>(steps());
        var ids = ordered.stream().map(TaskDefinition::id).toList();
        tasks.stream()
                .filter(task -> undoes.containsKey(task.id()))
                .sorted(Comparator.<TaskDefinition>comparingInt(task -> ids.indexOf(undoes.get(task.id())))
                        .reversed())
                .forEach(task -> ordered.add(after(task, ordered)));
        return ordered;
    }

    void tell(List<Problem> problems) {
        if (saga().isEmpty()) {
            if (document.has(PATIENCE)) {
                problems.add(
                        Problem.of("wrong-patience", "Only what has a state machine of its own undoes with patience")
                                .at("/patience")
                                .advise("Add \"stateMachine\" to the document, or remove \"patience\"."));
            }
            undoes.keySet()
                    .forEach(id -> problems.add(problem(id, "A compensation needs a state machine that asks for it")
                            .advise("Add \"stateMachine\" to the document, or remove \"compensates\".")));
            return;
        }
        if (!"durable".equals(document.path("lane").asString(""))) {
            problems.add(Problem.of("wrong-lane", "A workflow with a state machine of its own is durable")
                    .at("/lane")
                    .advise("Write \"lane\": \"durable\"."));
        }
        var ids = steps().stream().map(TaskDefinition::id).toList();
        undoes.forEach((id, step) -> {
            if (!ids.contains(step)) {
                problems.add(problem(id, "It compensates a task that is not there, or is a compensation itself")
                        .got(step)
                        .advise(Suggestion.sentence(step, ids)));
            } else if (undoes.values().stream().filter(step::equals).count() > 1) {
                problems.add(problem(id, "Two tasks compensate the same one")
                        .got(step)
                        .advise("Remove one of the two."));
            }
        });
    }

    private Problem problem(String id, String what) {
        var place = tasks.stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow()
                .place();
        return Problem.of("wrong-compensation", what)
                .at(place.property("compensates").text());
    }

    private List<TaskDefinition> steps() {
        return tasks.stream().filter(task -> !undoes.containsKey(task.id())).toList();
    }

    private static TaskDefinition after(TaskDefinition task, List<TaskDefinition> before) {
        var after =
                before.isEmpty() ? List.<String>of() : List.of(before.getLast().id());
        return new TaskDefinition(
                task.id(),
                task.agent(),
                after,
                task.forEach(),
                task.input(),
                task.priority(),
                task.timeoutSeconds(),
                task.criticality(),
                task.place());
    }
}
