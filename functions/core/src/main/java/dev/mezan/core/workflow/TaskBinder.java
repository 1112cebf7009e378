package dev.mezan.core.workflow;

import dev.mezan.core.json.Json;
import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes records of the tasks in a document, even of a wrong one, so that the other checks can be made of it too. */
final class TaskBinder {
    private final List<Problem> problems;

    /** A binder that tells problems of templates. */
    TaskBinder(List<Problem> problems) {
        this.problems = problems;
    }

    List<TaskDefinition> tasks(JsonNode tasks) {
        var bound = new ArrayList<TaskDefinition>();
        var place = Pointer.ROOT.property("tasks");
        for (var index = 0; index < tasks.size(); index++) {
            if (tasks.get(index).isObject()) {
                bound.add(task(tasks.get(index), place.element(index)));
            }
        }
        return bound;
    }

    TaskDefinition named(String id, JsonNode agent, JsonNode node, List<String> after) {
        var place = Pointer.ROOT.property(id.equals(Workflow.COORDINATOR) ? "goal" : id);
        return new TaskDefinition(
                id,
                agent.asString(""),
                after,
                Optional.empty(),
                input(node, place, after.isEmpty() ? Json.object() : Json.from("{% $tasks %}")),
                Priority.NORMAL,
                timeout(node),
                Criticality.REQUIRED,
                place);
    }

    private TaskDefinition task(JsonNode node, Pointer place) {
        return new TaskDefinition(
                text(node, "id"),
                text(node, "agent"),
                node.path("after").valueStream().map(id -> id.asString("")).toList(),
                forEach(node, place),
                input(node, place, Json.object()),
                word(Priority.values(), text(node, "priority"), Priority.NORMAL),
                timeout(node),
                word(Criticality.values(), text(node, "criticality"), Criticality.REQUIRED),
                place);
    }

    private Optional<Template> forEach(JsonNode node, Pointer place) {
        return node.has("forEach")
                ? Optional.of(Template.compile(node.get("forEach"), place.property("forEach"), problems))
                : Optional.empty();
    }

    private Template input(JsonNode node, Pointer place, JsonNode otherwise) {
        return node.has("input")
                ? Template.compile(node.get("input"), place.property("input"), problems)
                : Template.compile(otherwise, place, problems);
    }

    private static int timeout(JsonNode node) {
        return node.path("timeoutSeconds").asInt(TaskDefinition.DEFAULT_TIMEOUT_SECONDS);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.get(name).asString() : "";
    }

    static <E extends Enum<E>> E word(E[] values, String word, E otherwise) {
        for (var value : values) {
            if (value.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                return value;
            }
        }
        return otherwise;
    }
}
