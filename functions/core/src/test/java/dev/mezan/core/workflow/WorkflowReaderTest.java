package dev.mezan.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mezan.core.agent.Manifest;
import dev.mezan.core.agent.Resilience;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.registry.Agents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowReaderTest {
    private static final Agents AGENTS = Agents.of(List.of(
            manifest("echo", "{}"),
            manifest(
                    "greeter",
                    "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"}}}")));
    private final WorkflowReader reader = new WorkflowReader(AGENTS);

    @Test
    void aDocumentWithTheLeastIsRead() {
        var workflow = reader.read(tasks("{\"id\":\"a\",\"agent\":\"echo\"}"), "w.json");

        assertThat(workflow.lane()).isEqualTo(Lane.FAST);
        assertThat(workflow.tasks()).singleElement().satisfies(task -> {
            assertThat(task.timeoutSeconds()).isEqualTo(30);
            assertThat(task.criticality()).isEqualTo(Criticality.REQUIRED);
        });
    }

    @Test
    void theAgentThatAggregatesIsTheLastTask() {
        var workflow = reader.read(
                "{\"name\":\"w\",\"version\":\"1.0.0\",\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\"}],\"aggregate\":{\"agent\":\"echo\"}}",
                "w.json");

        assertThat(workflow.tasks()).extracting(TaskDefinition::id).containsExactly("a", "aggregate");
        assertThat(workflow.tasks().getLast().after()).containsExactly("a");
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() {
        var problems = problems("{\n  \"name\": \"w\",\n  \"version\" \"1.0.0\"\n}");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("broken-json");
            assertThat(problem.where()).startsWith("w.json line 3, column");
        });
    }

    @Test
    void everyProblemIsToldAtOnceEachWithItsPlace() {
        var problems = problems("""
                {"name":"Bad Name","version":"1","colour":"red","lane":"fats","tasks":[
                  {"id":"a","agent":"ecko","after":["bb"],"input":{"x":"{% 1 + %}"}},
                  {"id":"a","agent":"echo","timeoutSeconds":1000},
                  {"id":"b","agent":"echo","after":["c"]},
                  {"id":"c","agent":"echo","after":["b"]},
                  {"id":"d","agent":"echo","after":["c"],"timeoutSeconds":400},
                  {"id":"e","agent":"greeter","input":{"nam":"{% $item %}","x":"{% $tasks.a %}"}}]}""");

        assertThat(problems)
                .extracting(Problem::code, Problem::where)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("wrong-format", "/name"),
                        org.assertj.core.groups.Tuple.tuple("wrong-format", "/version"),
                        org.assertj.core.groups.Tuple.tuple("unknown-property", "/colour"),
                        org.assertj.core.groups.Tuple.tuple("wrong-value", "/lane"),
                        org.assertj.core.groups.Tuple.tuple("unknown-agent", "/tasks/0/agent"),
                        org.assertj.core.groups.Tuple.tuple("unknown-task", "/tasks/0/after/0"),
                        org.assertj.core.groups.Tuple.tuple("bad-expression", "/tasks/0/input/x"),
                        org.assertj.core.groups.Tuple.tuple("duplicate-id", "/tasks/1/id"),
                        org.assertj.core.groups.Tuple.tuple("wrong-maximum", "/tasks/1/timeoutSeconds"),
                        org.assertj.core.groups.Tuple.tuple("unreachable-task", "/tasks/4"),
                        org.assertj.core.groups.Tuple.tuple("too-long-timeout", "/tasks/4/timeoutSeconds"),
                        org.assertj.core.groups.Tuple.tuple("no-item", "/tasks/5/input/nam"),
                        org.assertj.core.groups.Tuple.tuple("task-not-before", "/tasks/5/input/x"),
                        org.assertj.core.groups.Tuple.tuple("missing-property", "/tasks/5/input"));
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("cycle"))
                .singleElement()
                .satisfies(cycle -> {
                    assertThat(cycle.value()).isIn("b → c → b", "c → b → c");
                });
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("unknown-agent"))
                .extracting(Problem::advice)
                .containsExactly("Did you mean 'echo'?");
        assertThat(problems)
                .filteredOn(problem -> problem.where().equals("/lane"))
                .extracting(Problem::advice)
                .containsExactly("Did you mean 'fast'?");
    }

    @Test
    void tasksAndAGoalExcludeEachOther() {
        assertThat(problems("{\"name\":\"w\",\"version\":\"1.0.0\"}"))
                .extracting(Problem::code)
                .containsExactly("tasks-or-goal");
        assertThat(
                        problems(
                                "{\"name\":\"w\",\"version\":\"1.0.0\",\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\"}],\"goal\":{\"coordinator\":\"echo\"}}"))
                .extracting(Problem::code)
                .containsExactly("tasks-or-goal");
    }

    @Test
    void noTasksAtAllIsAProblem() {
        assertThat(problems("{\"name\":\"w\",\"version\":\"1.0.0\",\"tasks\":[]}"))
                .extracting(Problem::where)
                .containsExactly("/tasks");
    }

    @Test
    void anIdWithAHyphenIsExplained() {
        var problems = problems(
                tasks(
                        "{\"id\":\"find-files\",\"agent\":\"echo\"},{\"id\":\"b\",\"agent\":\"echo\",\"after\":[\"find-files\"],\"input\":\"{% $tasks.find-files %}\"}"));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice()).contains("$tasks.`find-files`"));
    }

    @Test
    void aCoordinatorsAnswerIsHeldToTheSameRules() {
        var workflow = reader.read(
                "{\"name\":\"w\",\"version\":\"1.0.0\",\"goal\":{\"coordinator\":\"echo\",\"maxTasks\":2}}", "w.json");

        var good = reader.decompose(workflow, Json.parse(tasks("{\"id\":\"a\",\"agent\":\"echo\"}"), "answer"));
        var bad = catchThrowableOfType(
                MezanException.class,
                () -> reader.decompose(workflow, Json.parse(tasks("{\"id\":\"a\",\"agent\":\"nobody\"}"), "answer")));
        var many = catchThrowableOfType(
                MezanException.class, () -> reader.decompose(workflow, Json.parse("{\"tasks\":[1,2,3]}", "answer")));

        assertThat(good.tasks()).hasSize(1);
        assertThat(bad.problems()).extracting(Problem::code).containsExactly("unknown-agent");
        assertThat(many.problems()).extracting(Problem::code).containsExactly("too-many-tasks");
    }

    private List<Problem> problems(String document) {
        var thrown = catchThrowableOfType(MezanException.class, () -> reader.read(document, "w.json"));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    private static String tasks(String tasks) {
        return "{\"name\":\"w\",\"version\":\"1.0.0\",\"tasks\":[" + tasks + "]}";
    }

    private static Manifest manifest(String name, String schema) {
        return new Manifest(
                name,
                "Does it",
                "mezan-agent-" + name,
                Json.parse(schema, "schema"),
                Json.object(),
                Duration.ofSeconds(30),
                512,
                Resilience.DEFAULT);
    }
}
