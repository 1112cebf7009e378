package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.json.Json;
import dev.mezan.core.run.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrchestrationTest {
    private final TestingSuite suite = new TestingSuite();

    @Test
    void oneTaskGivesItsResult() {
        publish("[{'id':'a','agent':'echo','input':{'x':'{% $input.x %}'}}]", "");

        var output = suite.run("{\"workflow\":\"w\",\"run\":\"run-1\",\"input\":{\"x\":1}}");

        assertThat(output.toString())
                .isEqualTo(
                        "{\"run\":\"run-1\",\"workflow\":\"w\",\"status\":\"succeeded\",\"tasks\":{\"total\":1,\"succeeded\":1,\"degraded\":0,\"needs-human\":0,\"failed\":0,\"not-run\":0},\"result\":{\"a\":{\"x\":1}},\"errors\":[]}");
    }

    @Test
    void theBenchmarksWorkflowTakesFiveWritesAndOneLookForACancellationAtEachStage() throws Exception {
        suite.registry.publish(Files.readString(Path.of("../../workflows/bench-fanout.json")));

        var output = suite.run("{\"workflow\":\"bench-fanout\",\"input\":{\"text\":\"" + "x".repeat(480) + "\"}}");

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.get("tasks").get("succeeded").asInt()).isEqualTo(12);
        assertThat(output.at("/result/payload/count").asInt()).isEqualTo(10);
        assertThat(suite.runs.writes).isEqualTo(5);
        assertThat(suite.runs.reads).isEqualTo(3);
        assertThat(suite.objects.objects).isEmpty();
    }

    @Test
    void aStageOfManyBatchesRecordsItselfAndKeepsTheOrder() {
        publish(
                "[{'id':'each','agent':'echo','forEach':'{% $input %}','input':{'n':'{% $item %}','i':'{% $index %}'}},"
                        + "{'id':'sum','agent':'echo','after':['each'],'input':'{% $sum($tasks.each.n) %}'}]",
                "");

        var output = run(Json.text(TestingSuite.list(1_000)));

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.get("tasks").get("total").asInt()).isEqualTo(1_001);
        assertThat(end(output).stages().getFirst().tasks().getFirst().count()).hasValue(1_000);
        assertThat(suite.runs.batches).hasSize(26);
        var result = suite.payloads.resolve(output.get("result"));
        assertThat(result.get("sum").asInt()).isEqualTo(499_500);
        assertThat(result.get("each").get(999).get("i").asInt()).isEqualTo(999);
    }

    @Test
    void inputsAndResultsOfAnySizePassWithoutAnyoneNoticing() {
        suite.agents.put("big", _ -> TestingSuite.result(Json.from("\"".repeat(500_000))));
        publish(
                "[{'id':'each','agent':'big','forEach':'{% [1..60] %}','input':'{% $input %}'},"
                        + "{'id':'last','agent':'echo','after':['each'],'input':'{% $count($tasks.each) + $length($tasks.each[59]) %}'}]",
                "'output':'{% $tasks.last %}'");

        var output = run(Json.text("y".repeat(100_000)));

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.get("result").asInt()).isEqualTo(500_060);
    }

    @Test
    void tenThousandTasksFit() {
        publish(
                "[{'id':'each','agent':'echo','forEach':'{% [1..10000] %}','input':'{% $item %}'}]",
                "'output':'{% $count($tasks.each) %}'");

        assertThat(run("{}").get("result").asInt()).isEqualTo(10_000);
    }

    @Test
    void oneTaskTooManyIsAnError() {
        publish("[{'id':'each','agent':'echo','forEach':'{% [1..10001] %}'}]", "");

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("errors").get(0).get("cause").asString()).contains("at most 10000");
    }

    @Test
    void aRequiredTaskThatFailsEndsTheRunAndTheRestIsNotRun() {
        suite.agents.put("thrower", _ -> {
            throw new IllegalStateException("no such luck");
        });
        publish("[{'id':'a','agent':'thrower'},{'id':'b','agent':'echo','after':['a']}]", "");

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("tasks").toString())
                .isEqualTo("{\"total\":2,\"succeeded\":0,\"degraded\":0,\"needs-human\":0,\"failed\":1,\"not-run\":1}");
        assertThat(output.get("errors").get(0).get("cause").asString()).isEqualTo("no such luck");
        assertThat(output.has("result")).isFalse();
    }

    @Test
    void anOptionalTaskThatFailsLeavesANullAndADegradedRun() {
        suite.agents.put("thrower", _ -> {
            throw new IllegalStateException("no such luck");
        });
        publish(
                "[{'id':'a','agent':'thrower','criticality':'optional'},{'id':'b','agent':'echo','after':['a'],'input':{'a':'{% $tasks.a %}','was':'{% $outcomes.a %}'}}]",
                "");

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("degraded");
        assertThat(output.get("result").toString()).isEqualTo("{\"a\":null,\"b\":{\"a\":null,\"was\":\"failed\"}}");
    }

    @Test
    void aLesserResultDegradesTheRun() {
        publish("[{'id':'a','agent':'lesser'}]", "");

        assertThat(run("{}").get("status").asString()).isEqualTo("degraded");
    }

    @Test
    void aFanOutOverNothingHasNoTasksAndAnEmptyResult() {
        publish(
                "[{'id':'each','agent':'echo','forEach':'{% $input.list %}'},{'id':'b','agent':'echo','after':['each'],'input':'{% $tasks.each %}'}]",
                "");

        var output = run("{\"list\":[]}");

        assertThat(output.get("result").toString()).isEqualTo("{\"each\":[],\"b\":[]}");
        assertThat(output.get("tasks").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void anExpressionThatFailsIsThatTasksOutcomeWithItsPlace() {
        publish(
                "[{'id':'a','agent':'echo','input':{'x':'{% $input.missing %}'},'criticality':'optional'},{'id':'b','agent':'echo'}]",
                "");

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("degraded");
        assertThat(output.get("errors").get(0).get("cause").asString())
                .startsWith("/tasks/0/input/x: The expression has no value");
        assertThat(output.get("tasks").get("succeeded").asInt()).isEqualTo(1);
    }

    @Test
    void theSameRunStartsOnceWhoeverStartsItAgain() {
        publish("[{'id':'a','agent':'echo'}]", "");
        var request = Json.parse("{\"workflow\":\"w\",\"run\":\"run-1\"}", "request");

        suite.execute(request, "first");
        var second = suite.execute(request, "second");

        assertThat(second.get("next").asString()).isEqualTo("already-started");
        assertThat(second.get("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void openingThatIsRetriedByTheSameExecutionGoesOn() {
        publish("[{'id':'a','agent':'echo'}]", "");
        var request = Json.parse("{\"workflow\":\"w\",\"run\":\"run-1\"}", "request");

        suite.execute(request, "first");

        assertThat(suite.execute(request, "first").get("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void anUnknownWorkflowIsARunThatFailedAndSaysWhatWasMeant() {
        publish("[{'id':'a','agent':'echo'}]", "");
        suite.registry.publish(
                "{\"name\":\"review-documents\",\"version\":\"1.0.0\",\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\"}]}");

        var output = suite.run("{\"workflow\":\"review-document\"}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("errors").get(0).get("cause").asString()).contains("Did you mean 'review-documents'?");
        assertThat(end(output).status()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anInputThatTheSchemaForbidsFailsTheRunBeforeAnythingRuns() {
        suite.registry.publish(
                "{\"name\":\"w\",\"version\":\"1.0.0\",\"inputSchema\":{\"type\":\"object\",\"required\":[\"name\"]},\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\"}]}");

        var output = run("{}");

        assertThat(output.get("errors").get(0).get("name").asString()).isEqualTo("missing-property");
        assertThat(output.get("errors").get(0).get("where").asString()).isEqualTo("/input");
        assertThat(suite.runs.batches).isEmpty();
    }

    @Test
    void aGoalIsDecomposedByItsCoordinator() {
        suite.agents.put(
                "coordinator",
                _ -> TestingSuite.result(Json.parse(
                        "{\"tasks\":[{\"id\":\"a\",\"agent\":\"echo\",\"input\":1},{\"id\":\"b\",\"agent\":\"echo\",\"after\":[\"a\"],\"input\":\"{% $tasks.a + 1 %}\"}]}",
                        "answer")));
        goal();

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.get("result").toString()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(output.get("tasks").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void aCoordinatorsBadAnswerFailsTheRunWithEveryProblem() {
        suite.agents.put(
                "coordinator",
                _ -> TestingSuite.result(Json.parse(
                        "{\"tasks\":[{\"id\":\"a\",\"agent\":\"nobody\"},{\"id\":\"b\",\"agent\":\"echo\",\"after\":[\"c\"]}]}",
                        "answer")));
        goal();

        var output = run("{}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("errors")
                        .valueStream()
                        .map(error -> error.get("name").asString())
                        .toList())
                .containsExactly("unknown-agent", "unknown-task");
    }

    @Test
    void whatWasCaughtEndsTheRunAsFailed() {
        var output = suite.abort(Json.parse(
                "{\"request\":{\"workflow\":\"w\",\"run\":\"run-9\"},\"error\":{\"name\":\"States.Timeout\"}}",
                "ended"));

        assertThat(output.get("run").asString()).isEqualTo("run-9");
        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("errors").get(0).get("name").asString()).isEqualTo("States.Timeout");
    }

    private JsonNode run(String input) {
        return suite.run("{\"workflow\":\"w\",\"input\":" + input + "}");
    }

    private dev.mezan.core.run.RunEnd end(JsonNode output) {
        return Optional.ofNullable(suite.runs.closed.get(output.get("run").asString()))
                .orElseThrow();
    }

    private void goal() {
        suite.registry.publish("{\"name\":\"w\",\"version\":\"1.0.0\",\"goal\":{\"coordinator\":\"coordinator\"}}");
    }

    private void publish(String tasks, String aggregate) {
        var rest = aggregate.isEmpty() ? "" : ",'aggregate':{" + aggregate + "}";
        suite.registry.publish(("{'name':'w','version':'1.0.0','tasks':" + tasks + rest + "}").replace('\'', '"'));
    }
}
