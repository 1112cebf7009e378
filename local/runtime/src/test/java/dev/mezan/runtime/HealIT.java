package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunsTable;
import dev.mezan.aws.UnendedRuns;
import dev.mezan.catalog.Names;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.workflow.Lane;
import dev.mezan.operations.heal.HealHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import tools.jackson.databind.JsonNode;

/** What {@code mezan-heal} does, with its own grants, an hour from now. */
class HealIT {
    private static final String STATES = "arn:aws:states:us-east-1:000000000000:";
    private static final TestingSuite SUITE = new TestingSuite();
    private static final Problem LOST = Problem.of("interrupted", "The run was lost");

    private final AskedRuns asking = new AskedRuns(SUITE);
    private final RunsTable runs = new RunsTable(SUITE.suite().clients().dynamoDb(), Names.RUNS);
    private final UnendedRuns unended = new UnendedRuns(SUITE.suite().clients().dynamoDb(), Names.RUNS);
    private final RunReader reader = new RunReader(SUITE.suite().clients().dynamoDb(), Names.RUNS);
    private final InboxTable inbox = new InboxTable(SUITE.suite().clients().dynamoDb(), Names.RUNS);

    @BeforeAll
    static void ready() {
        SUITE.ready();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void runsWhoseExecutionIsNoMoreEndWithTheReasonAndLeaveTheIndex() throws IOException {
        runs.open(run("fast-lost", Lane.FAST, STATES + "express:" + Names.FAST + ":fast-lost:1"), List.of());
        runs.open(
                run("durable-lost", Lane.DURABLE, STATES + "execution:" + Names.DURABLE + ":durable-lost"), List.of());
        runs.open(run("saga-lost", Lane.DURABLE, STATES + "execution:" + Names.FULFIL_ORDER + ":saga-lost"), List.of());

        heal(Duration.ofHours(1));

        assertThat(List.of("fast-lost", "durable-lost", "saga-lost")).allSatisfy(run -> {
            assertThat(reader.status(run)).contains("failed");
            assertThat(reader.find(run).orElseThrow().errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.name()).isEqualTo("interrupted"));
            assertThat(unended.find(run)).isEmpty();
        });
        assertThat(heal(Duration.ofHours(1)).path("ended").asInt()).isZero();
    }

    @Test
    void aRunIsLeftAloneWhileItsExecutionMayGoOnHoweverLongThatTakes() throws IOException {
        asked("long-person", "long-1");
        var running = STATES + "execution:" + Names.ASK_PEOPLE + ":long-1.1";
        runs.open(run("long-run", Lane.DURABLE, running), List.of());
        runs.open(run("young-fast", Lane.FAST, STATES + "express:" + Names.FAST + ":young-fast:1"), List.of());

        heal(Duration.ofMinutes(9));
        assertThat(reader.status("young-fast")).contains("running");

        heal(Duration.ofHours(20));
        assertThat(reader.status("long-run")).contains("running");
        assertThat(reader.status("long-1")).contains("needs-human");
        answer("long-1");
        assertThat(SUITE.ended("long-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void aRunThatWentOnOrEndedMeanwhileIsNotTouched() {
        var identity = run("races", Lane.DURABLE, STATES + "execution:" + Names.DURABLE + ":races");
        runs.open(identity, List.of());
        var found = unended.find("races").orElseThrow();
        runs.await(identity, Instant.now().plusSeconds(60));
        assertThat(unended.end(found, LOST, Instant.now())).isFalse();

        var waiting = unended.find("races").orElseThrow();
        var next = STATES + "execution:" + Names.DURABLE + ":races.1";
        runs.adopt(run("races", Lane.DURABLE, next), identity.execution());
        assertThat(unended.end(waiting, LOST, Instant.now())).isFalse();

        var adopted = unended.find("races").orElseThrow();
        runs.close(new RunEnd(
                adopted.identity(),
                Outcome.SUCCEEDED,
                Instant.now(),
                List.of(),
                Counts.NONE,
                Optional.empty(),
                List.of()));
        assertThat(unended.end(adopted, LOST, Instant.now())).isFalse();
        assertThat(reader.status("races")).contains("succeeded");
    }

    @Test
    void whoShouldLookAfterPeopleIsStartedOnceWhenItNeverWas() throws IOException {
        asked("never-person", "never-1");
        asking.strand("never-1");

        heal(Duration.ofHours(1));

        var name = STATES + "execution:" + Names.ASK_PEOPLE + ":never-1.never";
        assertThat(status(name)).isEqualTo(ExecutionStatus.RUNNING);
        await().until(() -> inbox.find(id("never-1")).flatMap(InboxItem::token).isPresent());
        assertThat(heal(Duration.ofHours(1)).path("handedOver").asInt()).isZero();
        answer("never-1");
        assertThat(SUITE.ended("never-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void whoLookedAfterPeopleAndWasStoppedIsStartedAgainUnderANameOfItsOwn() throws IOException {
        asked("stopped-person", "stopped-1");
        var arn = STATES + "execution:" + Names.ASK_PEOPLE + ":stopped-1.1";
        SUITE.suite().clients().stepFunctions().stopExecution(request -> request.executionArn(arn));

        // Nothing is due before the deadline in two days, so that until then the token speaks for it.
        heal(Duration.ofHours(49));

        assertThat(status(arn + "-again1")).isEqualTo(ExecutionStatus.RUNNING);
        answer("stopped-1");
        assertThat(SUITE.ended("stopped-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void anAnswerThatNobodyTookIsTakenWhenWhoShouldHaveIsStartedAgain() throws IOException {
        asked("untaken-person", "untaken-1");
        var arn = STATES + "execution:" + Names.ASK_PEOPLE + ":untaken-1.1";
        SUITE.suite().clients().stepFunctions().stopExecution(request -> request.executionArn(arn));
        answer("untaken-1");

        heal(Duration.ofHours(1));

        assertThat(SUITE.ended("untaken-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void aRunThatWaitsThoughItWasNeverHandedOverEndsAndAsksNobodyAnyMore() throws IOException {
        asked("torn-person", "torn-1");
        asking.strand("torn-1");
        var identity = unended.find("torn-1").orElseThrow().identity();
        var next = STATES + "execution:" + Names.DURABLE + ":torn-1.9";
        var torn = run("torn-1", Lane.DURABLE, next);
        runs.adopt(torn, identity.execution());
        runs.await(torn, Instant.now());

        heal(Duration.ofHours(1));

        assertThat(reader.status("torn-1")).contains("failed");
        assertThat(inbox.find(id("torn-1")).orElseThrow().state().word()).isEqualTo("cancelled");
    }

    private void asked(String workflow, String run) {
        asking.publish(workflow, "durable", "{'message':'Well?','deadline':'P2D'}");
        asking.start(workflow, run);
        await().until(() -> inbox.find(id(run)).flatMap(InboxItem::token).isPresent()
                && reader.status(run).equals(Optional.of("needs-human")));
    }

    private void answer(String run) {
        InboxDesk.of(SUITE.suite().clients(), Names.RUNS, InstantSource.system())
                .answer(id(run), Actor.named("ada"), Json.parse("{\"approved\":true}", "answer"), "");
    }

    private static ExecutionStatus status(String arn) {
        return SUITE.suite()
                .clients()
                .stepFunctions()
                .describeExecution(request -> request.executionArn(arn))
                .status();
    }

    private static JsonNode heal(Duration fromNow) throws IOException {
        var spec = SuiteCatalog.shipped().functions().stream()
                .filter(function -> function.name().equals(Names.HEAL))
                .findFirst()
                .orElseThrow();
        var handler = new HealHandler(new FunctionEnvironment(
                spec.variables(),
                SUITE.suite().clients(spec.name(), spec.grants()),
                InstantSource.offset(InstantSource.system(), fromNow)));
        var out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(new byte[] {'{', '}'}), out, new TestingContext(spec, _ -> {}));
        var answer = Json.parse(out.toByteArray());
        assertThat(answer.path("failed").asInt()).as(answer.toString()).isZero();
        return answer;
    }

    private static Journal.Identity run(String id, Lane lane, String execution) {
        return new Journal.Identity(id, "hello", "1.0.0", "default", lane, execution, Instant.now());
    }

    private static ItemId id(String run) {
        return new ItemId(run, "ok");
    }
}
