package dev.mezan.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.TaskOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs that ask people, and those that the fast lane has no time for. */
class PeopleTest {
    private static final String ASKED = "[{'id':'first','agent':'echo','input':{'sum':7}},"
            + "{'id':'ok','agent':'person','after':['first'],'input':{'message':'{% \\\"Pay \\\" & $tasks.first.sum & \\\"?\\\" %}','deadline':'P2D'}},"
            + "{'id':'beside','agent':'echo','after':['first'],'input':{'y':1}},"
            + "{'id':'last','agent':'echo','after':['ok','beside'],'input':{'paid':'{% $tasks.ok.approved %}','y':'{% $tasks.beside.y %}'}}]";

    private final TestingSuite suite = new TestingSuite();

    @BeforeEach
    void theFragileAgentNeverWorks() {
        suite.agents.put("fragile", input -> ((ObjectNode) TestingSuite.result(input)).put("needs-human", true));
    }

    @Test
    void aRunThatAsksAPersonIsHandedOverAndGoesOnWithTheAnswerWithoutRunningAnythingAgain() {
        publish(ASKED);

        var handed = run();
        assertThat(handed.get("next").asString()).isEqualTo("people");
        assertThat(handed.get("name").asString()).isEqualTo("run-1.1");
        assertThat(handed.get("people").toString()).isEqualTo("[{\"task\":\"ok\",\"waitSeconds\":172800}]");
        assertThat(suite.runs.waiting).containsKey("run-1");
        var handOver = Optional.ofNullable(suite.runs.handOvers.get("run-1")).orElseThrow();
        assertThat(handOver.name()).isEqualTo("run-1.1");
        assertThat(handOver.input().path("state")).isEqualTo(handed.get("state"));
        assertThat(handOver.input().path("people")).isEqualTo(handed.get("people"));
        assertThat(suite.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.line()).isEqualTo("inbox: run-1:ok opened: Pay 7?"));
        assertThat(suite.calls).isEqualTo(2);

        answer("ok", "{'approved':true}");
        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.at("/result/last").toString()).isEqualTo("{\"paid\":true,\"y\":1}");
        assertThat(suite.calls).isEqualTo(3);
        assertThat(outcome("ok").answeredBy()).contains("person");
    }

    @Test
    void whoGoesOnTwiceIsToldThatAnotherExecutionRunsIt() {
        publish(ASKED);
        var handed = run();
        answer("ok", "{'approved':true}");
        suite.resume(handed);

        assertThat(suite.resume(handed).get("next").asString()).isEqualTo("already-started");
    }

    @Test
    void aRunThatCannotBeTakenOverFailsUnderItsOwnIdAndAsksNobodyAnyMore() {
        publish(ASKED);
        var handed = run();

        var output = suite.abort(notTakenOver(handed));

        assertThat(output.get("run").asString()).isEqualTo("run-1");
        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.at("/errors/0/name").asString()).isEqualTo("Runtime.ExitError");
        assertThat(suite.runs.closed).containsOnlyKeys("run-1");
        assertThat(item("ok").state().word()).isEqualTo("cancelled");
    }

    @Test
    void whoCannotTakeOverWhatAnotherExecutionHasLeavesWhatThatAsksAlone() {
        publish(ASKED.replace("'last','agent':'echo'", "'last','agent':'person'")
                .replace("{'paid':'{% $tasks.ok.approved %}','y':'{% $tasks.beside.y %}'}", "{'message':'Really?'}"));
        var handed = run();
        answer("ok", "{'approved':true}");
        suite.resume(handed);

        suite.abort(notTakenOver(handed));

        assertThat(item("last").state().word()).isEqualTo("open");
    }

    @Test
    void aQuestionThatItsRunGoesOnWithoutIsWithdrawn() {
        publish(ASKED);
        var handed = run();

        var output = suite.resume(handed);

        assertThat(output.at("/errors/0/name").asString()).isEqualTo("Mezan.NobodyAsked");
        assertThat(item("ok").state().word()).isEqualTo("cancelled");
    }

    @Test
    void aQuestionThatWasAskedByAFunctionThatDiedIsWithdrawnWithItsRun() {
        publish(ASKED);
        var before = (ObjectNode) run().get("state").deepCopy();
        before.putArray("settled");
        before.putObject("handing").put("count", 0).putArray("people");
        var ended = Json.object();
        ended.putObject("error").put("name", "Runtime.ExitError").put("cause", "it was killed");

        suite.abort(ended.set("state", before));

        assertThat(item("ok").state().word()).isEqualTo("cancelled");
    }

    private static JsonNode notTakenOver(JsonNode handed) {
        var ended = Json.object();
        ended.putObject("error").put("name", "Runtime.ExitError").put("cause", "it was killed");
        ended.putObject("request").putObject("resume").set("state", handed.get("state"));
        return ended;
    }

    @Test
    void thePersonInAnAgentsPlaceDegradesIt() {
        publish(
                "[{'id':'a','agent':'fragile','input':{'x':1}},{'id':'b','agent':'echo','after':['a'],'input':'{% $tasks.a %}'}]");

        var handed = run();
        answer("a", "{'any':'thing'}");
        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("degraded");
        assertThat(output.at("/result/b/any").asString()).isEqualTo("thing");
        assertThat(outcome("a").outcome()).isEqualTo(Outcome.DEGRADED);
        assertThat(outcome("a").answeredBy()).contains("person");
    }

    @Test
    void anItemThatExpiresFailsItsTaskWithTheReason() {
        publish(ASKED);
        var handed = run();
        suite.inbox.change(id("ok"), item -> item.onTime(suite.now.plus(Duration.ofDays(2))));

        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.at("/errors/0/name").asString()).isEqualTo("Mezan.Expired");
        assertThat(output.at("/errors/0/cause").asString()).contains("within 2 days", "anyone");
    }

    @Test
    void aDefaultAnswersInTimeAndDegradesTheRun() {
        publish(
                "[{'id':'ok','agent':'person','input':{'message':'?','deadline':'PT1H','default':{'approved':false}}}]");
        var handed = run();
        suite.inbox.change(id("ok"), item -> item.onTime(suite.now.plus(Duration.ofHours(1))));

        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("degraded");
        assertThat(output.at("/result/ok/approved").asBoolean(true)).isFalse();
        assertThat(outcome("ok").answeredBy()).contains("default");
    }

    @Test
    void aRunThatFailsBesideAPersonAsksNobodyAnyMore() {
        publish("[{'id':'ok','agent':'person','input':{'message':'?'}},{'id':'bad','agent':'thrower'}]");

        var output = run();

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.get("tasks").get("needs-human").asInt()).isZero();
        assertThat(item("ok").state().word()).isEqualTo("cancelled");
    }

    @Test
    void aQuestionThatIsNoneFailsItsTaskWithItsPlace() {
        publish("[{'id':'ok','agent':'person','input':{'message':'?','deadline':'{% $input.until %}'}}]");

        var output = suite.run("{\"workflow\":\"w\",\"run\":\"run-1\",\"input\":{\"until\":\"P90D\"}}");

        assertThat(output.get("status").asString()).isEqualTo("failed");
        assertThat(output.at("/errors/0/cause").asString())
                .startsWith("/tasks/0/input/deadline: ")
                .contains("60 days");
    }

    @Test
    void aStageAsksFortyPeopleAndRefusesTheNext() {
        publish(
                "[{'id':'ok','agent':'person','forEach':'{% [1..41] %}','input':{'message':'?'},'criticality':'optional'}]");

        var handed = run();

        assertThat(handed.get("people").size()).isEqualTo(40);
        assertThat(handed.toString()).contains("too-many-people");
    }

    @Test
    void aGoalsCoordinatorMayBeAPersonToo() {
        suite.registry.publish("{\"name\":\"w\",\"version\":\"1.0.0\",\"goal\":{\"coordinator\":\"person\","
                + "\"input\":{\"message\":\"Which?\",\"form\":{\"type\":\"object\"}}}}");

        var handed = run();
        answer("coordinator", "{'tasks':[{'id':'a','agent':'echo','input':{'z':3}}]}");
        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(output.at("/result/a/z").asInt()).isEqualTo(3);
    }

    @Test
    void aStageThatMayNotEndInTheFastLaneGoesOnInTheDurableOne() {
        publish("[{'id':'a','agent':'echo','input':1},"
                + "{'id':'b','agent':'echo','after':['a'],'input':2,'timeoutSeconds':100}]");
        suite.agents.put("echo", input -> {
            suite.now = suite.now.plusSeconds(200);
            return TestingSuite.result(input);
        });

        var handed = run();
        assertThat(handed.get("next").asString()).isEqualTo("durable");
        assertThat(handed.get("batches").size()).isEqualTo(1);
        var output = suite.resume(handed);

        assertThat(output.get("status").asString()).isEqualTo("succeeded");
        assertThat(suite.calls).isEqualTo(2);
        assertThat(Optional.ofNullable(suite.runs.closed.get("run-1"))
                        .orElseThrow()
                        .run()
                        .lane()
                        .word())
                .isEqualTo("durable");
    }

    @Test
    void theLongestRunIdStillNamesItsExecutionsWithin80Characters() {
        publish(ASKED);
        var run = "r".repeat(80);

        var handed = suite.run("{\"workflow\":\"w\",\"run\":\"" + run + "\"}");

        assertThat(handed.get("name").asString()).hasSize(80).endsWith(".1");
    }

    private void answer(String task, String answer) {
        var value = Json.parse(answer.replace('\'', '"'), "answer");
        suite.inbox.change(id(task), item -> item.answer(Actor.named("ada"), value, "", suite.now));
    }

    private TaskOutcome outcome(String task) {
        return suite.runs.batches.values().stream()
                .flatMap(batch -> batch.stream())
                .filter(outcome -> outcome.task().equals(task))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private InboxItem item(String task) {
        return suite.inbox.find(id(task)).orElseThrow();
    }

    private static ItemId id(String task) {
        return new ItemId("run-1", task);
    }

    private JsonNode run() {
        return suite.run("{\"workflow\":\"w\",\"run\":\"run-1\"}");
    }

    private void publish(String tasks) {
        suite.registry.publish("{\"name\":\"w\",\"version\":\"1.0.0\",\"tasks\":" + tasks.replace('\'', '"') + "}");
    }
}
