package dev.mezan.core.workflow;

import dev.mezan.core.json.Json;
import dev.mezan.core.json.Pointer;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Agents;
import dev.mezan.core.schema.SchemaCheck;
import dev.mezan.core.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads workflow documents and tells everything that is wrong with one at once. */
public final class WorkflowReader {
    /** The most bytes of a document. */
    public static final int LARGEST = 1_000_000;

    private static final SchemaCheck SHAPE = new SchemaCheck(schema());
    private final Agents agents;

    /** A reader of documents whose tasks are done by these agents. */
    public WorkflowReader(Agents agents) {
        this.agents = agents;
    }

    /**
     * Reads a document.
     *
     * @param text the document
     * @param source what it is called in messages, such as a file's path
     * @throws MezanException with every problem: its place is a JSON pointer
     */
    public Workflow read(String text, String source) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST) {
            throw new MezanException(Problem.of("too-large", "A workflow's document is at most 1 MB")
                    .at(source)
                    .got(bytes + " bytes")
                    .advise("Give lists to the run as its input, and fan out over them with forEach."));
        }
        var document = Json.parse(text, source);
        var problems = new ArrayList<Problem>(shape(document));
        var workflow = bind(document, problems);
        problems.addAll(new WorkflowChecks(workflow, agents).problems());
        return accepted(workflow, problems);
    }

    /**
     * The workflow with the tasks that its goal's coordinator answered, held to the same rules.
     *
     * @throws MezanException with every problem of the answer
     */
    public Workflow decompose(Workflow workflow, JsonNode answer) {
        var goal = workflow.goal().orElseThrow();
        var problems = new ArrayList<Problem>();
        var given = answer.path("tasks").size();
        if (given > goal.maxTasks()) {
            throw new MezanException(
                    Problem.of("too-many-tasks", "The coordinator may give " + goal.maxTasks() + " tasks")
                            .at("/tasks")
                            .got(given)
                            .advise("Raise maxTasks in the workflow's goal, or ask the coordinator for fewer."));
        }
        var document = Json.object().put("name", workflow.name()).put("version", workflow.version());
        if (answer.has("tasks")) {
            document.set("tasks", answer.get("tasks"));
        }
        problems.addAll(shape(document));
        var binder = new TaskBinder(problems);
        var tasks = withAggregate(binder.tasks(document.path("tasks")), workflow.aggregation());
        var decomposed = new Workflow(
                workflow.name(),
                workflow.version(),
                workflow.description(),
                workflow.lane(),
                workflow.inputSchema(),
                tasks,
                Optional.empty(),
                workflow.aggregation(),
                workflow.saga());
        problems.addAll(new WorkflowChecks(decomposed, agents).problems());
        return workflow.decomposed(accepted(decomposed, problems).tasks());
    }

    private static List<Problem> shape(JsonNode document) {
        var problems = new ArrayList<Problem>(SHAPE.problems(document, ""));
        if (document.isObject() && document.has("tasks") == document.has("goal")) {
            problems.add(Problem.of(
                            "tasks-or-goal",
                            document.has("goal")
                                    ? "A workflow has tasks or a goal, not both"
                                    : "A workflow needs tasks, or a goal that is decomposed into them")
                    .advise(document.has("goal") ? "Remove one of the two." : "Add \"tasks\": [ … ]."));
        }
        return problems;
    }

    private static Workflow bind(JsonNode document, List<Problem> problems) {
        var binder = new TaskBinder(problems);
        var saga = new SagaBinder(document, binder.tasks(document.path("tasks")));
        saga.tell(problems);
        var tasks = saga.ordered();
        var aggregation = aggregation(document.path("aggregate"), tasks, binder, problems);
        return new Workflow(
                document.path("name").asString(""),
                document.path("version").asString(""),
                document.path("description").asString(""),
                TaskBinder.word(Lane.values(), document.path("lane").asString(""), Lane.FAST),
                document.has("inputSchema") ? document.get("inputSchema") : Json.object(),
                withAggregate(tasks, aggregation),
                goal(document.path("goal"), binder),
                aggregation,
                saga.saga());
    }

    private static Optional<Goal> goal(JsonNode goal, TaskBinder binder) {
        return goal.isObject()
                ? Optional.of(new Goal(
                        binder.named(Workflow.COORDINATOR, goal.path("coordinator"), goal, List.of()),
                        goal.path("maxTasks").asInt(Goal.DEFAULT_MAX_TASKS)))
                : Optional.empty();
    }

    private static Aggregation aggregation(
            JsonNode node, List<TaskDefinition> tasks, TaskBinder binder, List<Problem> problems) {
        if (node.has("agent")) {
            var after = tasks.stream().map(TaskDefinition::id).toList();
            return new Aggregation.ByAgent(binder.named(Workflow.AGGREGATE, node.get("agent"), node, after));
        }
        return node.has("output")
                ? new Aggregation.ByTemplate(
                        Template.compile(node.get("output"), new Pointer("/aggregate/output"), problems))
                : new Aggregation.ByTask();
    }

    private static List<TaskDefinition> withAggregate(List<TaskDefinition> tasks, Aggregation aggregation) {
        if (!(aggregation instanceof Aggregation.ByAgent(var task)) || tasks.isEmpty()) {
            return tasks;
        }
        var all = new ArrayList<>(tasks);
        all.add(new TaskDefinition(
                task.id(),
                task.agent(),
                tasks.stream().map(TaskDefinition::id).toList(),
                task.forEach(),
                task.input(),
                task.priority(),
                task.timeoutSeconds(),
                task.criticality(),
                task.place()));
        return all;
    }

    private static Workflow accepted(Workflow workflow, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MezanException(problems.stream().distinct().toList());
        }
        return workflow;
    }

    private static JsonNode schema() {
        try (var stream = WorkflowReader.class.getResourceAsStream("/events/workflow.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("events/workflow.schema.json is not on the class path");
            }
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
