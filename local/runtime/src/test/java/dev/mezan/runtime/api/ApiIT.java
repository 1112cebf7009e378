package dev.mezan.runtime.api;

import static dev.mezan.runtime.api.Api.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.TenantLimitTable;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.payload.Checksums;
import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class ApiIT {
    private static final String HELLO = "{\"workflow\":\"hello\",\"input\":{\"name\":\"Ada\"}}";
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private static LocalSuite suite;
    private static Api api;

    @BeforeAll
    static void start() {
        var catalog = SuiteCatalog.shipped();
        suite = LocalSuite.start(new SuiteSettings(0, Optional.empty(), false), catalog);
        suite.awaitIntake();
        api = new Api(suite, catalog, new ApiDescription(), Map.of("sub", "ada"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void aRunThatIsWaitedForIsAnsweredWithItsResult() {
        var reply =
                api.call("POST", "/v1/runs", Map.of("content-type", "application/json", "prefer", "wait=20"), HELLO);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("status")).isEqualTo("succeeded");
        assertThat(reply.body().path("result").toString()).contains("Ada");
        assertThat(reply.headers()).containsEntry("Preference-Applied", "wait=20");
    }

    @Test
    void aRunCanBeReadFromTheMomentItIsAccepted() {
        var reply = api.post("/v1/runs", HELLO);
        assertThat(reply.status()).isEqualTo(202);
        var place = reply.headers().getOrDefault("Location", "");
        assertThat(place).isEqualTo("/v1/runs/" + reply.text("run"));
        assertThat(api.get(place).status()).isEqualTo(200);
        assertThat(ended(reply.text("run")).text("status")).isEqualTo("succeeded");
    }

    @Test
    void theSameRequestUnderAKeyIsTheSameRunAndAnotherIsRefused() {
        var headers = Map.of("content-type", "application/json", "idempotency-key", "key-1");
        var first = api.call("POST", "/v1/runs", headers, HELLO);
        assertThat(api.call("POST", "/v1/runs", headers, HELLO).text("run")).isEqualTo(first.text("run"));

        var other = api.call("POST", "/v1/runs", headers, HELLO.replace("Ada", "Grace"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertThat(pointers(api.post("/v1/runs", "{\"workflow\":7,\"inputs\":{}}")))
                .containsExactlyInAnyOrder("/workflow", "/inputs");
        var wrong = api.post("/v1/runs", HELLO.replace("\"Ada\"", "7"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(pointers(wrong)).containsExactly("/input/name");
    }

    @Test
    void aWorkflowThatIsNotThereIsAnsweredWithTheNearest() {
        var reply = api.post("/v1/runs", HELLO.replace("hello", "helo"));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error().path("advice").asString()).contains("'hello'");
    }

    @Test
    void whatIsNoJsonIsToldWithItsLineAndColumn() {
        var reply = api.post("/v1/runs", "{\n  \"workflow\" \"hello\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error().path("pointer").asString()).contains("line 2, column");
    }

    @Test
    void aRequestOverItsLimitIsToldOfUploads() {
        var reply = api.post("/v1/runs", HELLO.replace("Ada", "A".repeat(102_400)));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.error().path("advice").asString()).contains("/v1/uploads");
        assertThat(api.call("POST", "/v1/runs", Map.of("content-type", "text/plain"), HELLO)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anUploadIsTheInputOfARunOfItsTenantAlone() {
        var bytes = "{\"name\":\"Ada\"}".getBytes(StandardCharsets.UTF_8);
        var upload = api.post(
                "/v1/uploads", "{\"bytes\":%d,\"sha256\":\"%s\"}".formatted(bytes.length, Checksums.sha256(bytes)));
        assertThat(upload.status()).isEqualTo(201);
        var key = upload.body().at("/input/$claim/key").asString();
        suite.clients().s3().putObject(put -> put.bucket(Names.OBJECTS).key(key), RequestBody.fromBytes(bytes));

        var start =
                "{\"workflow\":\"hello\",\"input\":%s}".formatted(upload.body().path("input"));
        assertThat(ended(api.post("/v1/runs", start).text("run")).text("status"))
                .isEqualTo("succeeded");
        assertThat(api.as("eve", "others", "").post("/v1/runs", start).status()).isEqualTo(403);
    }

    @Test
    void aRunIsOnlyThereForItsTenant() {
        var run = api.post("/v1/runs", HELLO).text("run");
        var other = api.as("eve", "others", "");
        assertThat(other.get("/v1/runs/" + run).status()).isEqualTo(404);
        assertThat(other.post("/v1/runs/" + run + "/cancel", "{}").status()).isEqualTo(404);
        assertThat(other.get("/v1/runs/" + run + "/events").status()).isEqualTo(404);
    }

    @Test
    void aListIsReadPageByPage() {
        var lister = api.as("ada", "lists", "");
        var started = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            started.add(lister.post("/v1/runs", HELLO).text("run"));
        }
        started.forEach(run -> ended(lister, run));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(listed(lister)).containsExactlyInAnyOrderElementsOf(started));
        assertThat(lister.get("/v1/runs?since=2999-01-01T00:00:00Z").body().path("runs"))
                .isEmpty();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (var target :
                List.of("cursor=abc", "cursor=e30", "limit=0", "status=sleeping", "since=now", "statsu=failed")) {
            var reply = api.get("/v1/runs?" + target);
            assertThat(reply.status()).as(target).isEqualTo(400);
            assertThat(pointers(reply)).containsExactly("query:" + target.substring(0, target.indexOf('=')));
        }
    }

    @Test
    void theEventsOfARunAreToldOnceEach() {
        var run = api.post("/v1/runs", HELLO).text("run");
        var events = new ArrayList<String>();
        var page = api.get("/v1/runs/" + run + "/events?wait=20");
        while (!page.body().path("ended").asBoolean()) {
            page.body()
                    .path("events")
                    .forEach(event -> events.add(event.path("event").asString()));
            page = api.get("/v1/runs/" + run + "/events?wait=20&after=" + page.text("cursor"));
        }
        page.body()
                .path("events")
                .forEach(event -> events.add(event.path("event").asString()));
        assertThat(events).containsExactly("run-started", "task-ended", "run-ended");
        assertThat(api.get("/v1/runs/" + run + "/events?after=abc").status()).isEqualTo(400);
    }

    @Test
    void aTenantWithARateIsToldWhatIsLeftAndRefusedWhenItsQueueIsLong() {
        new TenantLimitTable(suite.clients().dynamoDb(), Names.CONTROL, InstantSource.system())
                .set(new TenantLimit("slow", OptionalInt.empty(), Optional.of(new Rate(0.001, 1))));
        var slow = api.as("ada", "slow", "");
        var first = slow.post("/v1/runs", HELLO);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.headers())
                .containsEntry("RateLimit-Policy", "\"runs\";q=1;w=1000")
                .containsEntry("RateLimit", "\"runs\";r=0;t=1000");
        assertThat(ended(slow, first.text("run")).text("status")).isEqualTo("succeeded");

        var second = slow.post("/v1/runs", HELLO);
        assertThat(second.status()).isEqualTo(429);
        assertThat(Integer.parseInt(second.headers().getOrDefault("Retry-After", "0")))
                .isBetween(1, 100);
    }

    @Test
    void aTraceGoesOnThroughTheApi() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var reply = api.call("GET", "/v1/health", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), "");
        assertThat(reply.headers().get("traceparent")).startsWith("00-" + trace + "-");
        assertThat(api.get("/v1/health").headers().get("traceparent")).doesNotContain(trace);
    }

    @Test
    void anotherMethodIsAnsweredWithThoseThatThereAre() {
        var reply = api.call("DELETE", "/v1/runs", JSON, "");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("Allow", "GET, POST");
        assertThat(api.get("/v1/nowhere").status()).isEqualTo(404);
    }

    @Test
    void whatCanBeRunIsListedWithItsSchemas() {
        assertThat(api.get("/v1/workflows").body().path("workflows").size()).isGreaterThan(3);
        assertThat(api.get("/v1/workflows/hello")
                        .body()
                        .path("inputSchema")
                        .path("properties")
                        .has("name"))
                .isTrue();
        assertThat(api.get("/v1/workflows/helo").status()).isEqualTo(404);
        assertThat(api.get("/v1/agents").body().path("agents").size()).isGreaterThan(3);
        assertThat(api.get("/v1/agents/greeter").text("name")).isEqualTo("greeter");
    }

    @Test
    void aCircuitIsOpenedAndClosed() {
        var opened = api.post("/v1/circuits/term-checker/open", "{\"reason\":\"its host is moved\",\"seconds\":60}");
        assertThat(opened.text("circuit")).isEqualTo("open");
        assertThat(opened.body().at("/moves/0/by").asString()).isEqualTo("ada");
        assertThat(api.post("/v1/circuits/term-checker/close", "{\"reason\":\"it is back\"}")
                        .text("circuit"))
                .isEqualTo("closed");
        assertThat(api.get("/v1/circuits").body().path("circuits").size()).isGreaterThan(3);
        assertThat(api.get("/v1/circuits/nobody").status()).isEqualTo(404);
    }

    @Test
    void deadLettersAreListedAndSentBackOrDeleted() {
        var sqs = suite.clients().sqs();
        var queue = Names.INTAKE + "bulk";
        var address = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        sqs.sendMessage(request -> request.queueUrl(address).messageBody("no JSON"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !api.get("/v1/dead-letters/bulk").body().path("letters").isEmpty());
        assertThat(api.get("/v1/dead-letters").body().path("queues").size()).isEqualTo(3);
        assertThat(api.post("/v1/dead-letters/bulk/purge", "{\"all\":true}")
                        .body()
                        .path("letters")
                        .size())
                .isEqualTo(1);
        assertThat(api.post("/v1/dead-letters/bulk/redrive", "{\"id\":\"none\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/v1/dead-letters/nowhere").status()).isEqualTo(404);
    }

    private static List<String> listed(Api lister) {
        var runs = new ArrayList<String>();
        var page = lister.get("/v1/runs?workflow=hello&limit=2");
        while (page.body().has("next")) {
            page.body().path("runs").forEach(run -> runs.add(run.path("run").asString()));
            page = lister.get("/v1/runs?workflow=hello&limit=2&cursor=" + page.text("next"));
        }
        page.body().path("runs").forEach(run -> runs.add(run.path("run").asString()));
        return runs;
    }

    private static Reply ended(String run) {
        return ended(api, run);
    }

    private static Reply ended(Api asker, String run) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asker.get("/v1/runs/" + run).body().has("endedAt"));
        return asker.get("/v1/runs/" + run);
    }
}
