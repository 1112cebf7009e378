package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs that ask people, in the shipped suite with its own timers. */
class PeopleIT {
    private static final TestingSuite SUITE = new TestingSuite();
    private static final AskedRuns ASKING = new AskedRuns(SUITE);
    private static final Actor ADA = Actor.named("ada");
    private static final List<String> NOTICES = Collections.synchronizedList(new ArrayList<>());

    private final InboxTable inbox = new InboxTable(SUITE.suite().clients().dynamoDb(), Names.RUNS);
    private final InboxDesk desk = InboxDesk.of(SUITE.suite().clients(), Names.RUNS, InstantSource.system());

    @BeforeAll
    static void ready() {
        SUITE.ready();
        SUITE.suite().pages().add(LocalSuite.NOTICES, new NoticesPage(NOTICES::add));
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void aFastRunThatAsksAPersonGoesOnInTheDurableLaneAndRunsNothingTwice() {
        publish("fast-person", "fast", "{'message':'Well?','deadline':'P2D'}");
        var answer = SUITE.startSync("{\"workflow\":\"fast-person\",\"run\":\"fast-1\"}");
        assertThat(answer.output()).contains("\"status\":\"needs-human\"", "\"waiting\":true");
        assertThat(status("fast-1")).contains("needs-human");

        desk.answer(id("fast-1"), ADA, Json.parse("{\"approved\":true}", "answer"), "why not");
        var run = SUITE.ended("fast-1");

        assertThat(run.summary().status()).as(run.errors().toString()).isEqualTo("succeeded");
        assertThat(run.summary().lane()).isEqualTo("durable");
        assertThat(run.result().orElseThrow().asBoolean(false)).isTrue();
        assertThat(TestingAgents.Counter.calls("before fast-person")).isEqualTo(1);
        assertThat(TestingAgents.Counter.calls("after fast-person")).isEqualTo(1);
        assertThat(NOTICES).anyMatch(line -> line.equals("inbox: fast-1:ok opened: Well?"));
    }

    @Test
    void whoDoesNotAnswerIsRemindedThenOthersAreAskedThenTheDefaultAnswers() {
        publish(
                "slow-person",
                "durable",
                "{'message':'Well?','assignees':['ada'],'deadline':'PT3S','reminders':['PT1S'],"
                        + "'escalation':[{'after':'PT2S','to':['grace']}],'default':{'approved':false}}");
        start("slow-person", "slow-1");

        var run = SUITE.ended("slow-1");

        assertThat(run.summary().status()).isEqualTo("degraded");
        assertThat(item("slow-1").trail())
                .extracting(entry -> entry.what().word())
                .containsExactly("opened", "reminded", "escalated", "defaulted");
        assertThat(NOTICES).anyMatch(line -> line.startsWith("inbox: slow-1:ok escalated (to grace)"));
        assertThatThrownBy(() -> desk.claim(id("slow-1"), ADA, "")).hasMessageContaining("its default did");
    }

    @Test
    void withoutADefaultTheTaskFailsAndSaysWhoWasAsked() {
        publish("late-person", "durable", "{'message':'Well?','role':'boss','deadline':'PT1S'}");
        start("late-person", "late-1");

        var run = SUITE.ended("late-1");

        assertThat(run.summary().status()).isEqualTo("failed");
        assertThat(run.errors().getFirst().cause())
                .isEqualTo("Nobody answered within 1 second, asked were anyone with the role boss");
    }

    @Test
    void oneOfTwoAnswersAtOnceIsGivenAndTheOtherIsToldSo() throws Exception {
        publish("two-people", "durable", "{'message':'Well?'}");
        start("two-people", "two-1");
        await().until(() -> inbox.find(id("two-1")).isPresent());

        var refused = new ArrayList<Optional<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = threads.invokeAll(List.<Callable<Optional<String>>>of(
                    () -> answered("two-1", "ada"), () -> answered("two-1", "grace")));
            for (var attempt : tries) {
                refused.add(attempt.get());
            }
        }

        assertThat(refused).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(refused)
                .filteredOn(Optional::isPresent)
                .singleElement()
                .satisfies(why -> assertThat(why.orElseThrow()).contains("answered it, at"));
        assertThat(SUITE.ended("two-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void anAnswerBeforeAnybodyWaitsForItIsNotLost() {
        publish("early-person", "durable", "{'message':'Well?'}");
        start("early-person", "early-1");
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> inbox.find(id("early-1")).isPresent());

        desk.answer(id("early-1"), ADA, Json.parse("{\"approved\":true}", "answer"), "");

        assertThat(SUITE.ended("early-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void anAnswerStartsWhoShouldHaveWaitedForItWhenTheExecutionDiedBeforeItHandedOver() {
        publish("lost-person", "durable", "{'message':'Well?','deadline':'P2D'}");
        start("lost-person", "lost-1");
        await().until(() -> inbox.find(id("lost-1")).flatMap(InboxItem::token).isPresent());
        ASKING.strand("lost-1");

        var tokens = TokenAnswers.of(SUITE.suite().clients(), Names.RUNS, Names.ASK_PEOPLE);
        new InboxDesk(inbox, tokens, Notifications.NONE, InstantSource.system())
                .answer(id("lost-1"), ADA, Json.parse("{\"approved\":true}", "answer"), "");

        assertThat(SUITE.ended("lost-1").summary().status()).isEqualTo("succeeded");
    }

    @Test
    void whatIsCancelledFailsItsTaskWithTheReason() {
        publish("no-person", "durable", "{'message':'Well?'}");
        start("no-person", "no-1");
        await().until(() -> status("no-1").equals(Optional.of("needs-human")));

        assertThat(desk.cancel("no-1", "grace", "it is settled")).isEqualTo(1);

        var run = SUITE.ended("no-1");
        assertThat(run.summary().status()).isEqualTo("failed");
        assertThat(run.errors().getFirst().cause()).isEqualTo("grace cancelled it: it is settled");
    }

    @Test
    void aPersonAnswersInThePlaceOfAnAgentThatCannot() {
        SUITE.publish("{\"name\":\"in-place\",\"version\":\"1.0.0\",\"tasks\":[{\"id\":\"ok\",\"agent\":\"fragile\","
                + "\"input\":{\"value\":1}}]}");
        var answer = SUITE.startSync("{\"workflow\":\"in-place\",\"run\":\"place-1\"}");
        assertThat(answer.output()).contains("needs-human");

        assertThatThrownBy(() -> desk.answer(id("place-1"), ADA, Json.parse("{\"txt\":1}", "answer"), ""))
                .hasMessageContaining("text");
        desk.answer(id("place-1"), ADA, Json.parse("{\"text\":\"by hand\"}", "answer"), "");

        var run = SUITE.ended("place-1");
        assertThat(run.summary().status()).isEqualTo("degraded");
        assertThat(run.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.answeredBy()).contains("person");
            assertThat(outcome.causes().toString()).contains("the glass is broken");
        });
    }

    @Test
    void theInboxListsWhatATenantsPeopleAreAsked() {
        publish("listed-person", "durable", "{'message':'Well?','role':'boss'}");
        start("listed-person", "listed-1");

        await().untilAsserted(() -> assertThat(inbox.list("default", InboxTable.OPEN, 100))
                .extracting(item -> item.id().toString())
                .contains("listed-1:ok"));
        assertThat(inbox.list("nobody", InboxTable.OPEN, 100)).isEmpty();
        desk.cancel("listed-1", "ada", "enough");
        assertThat(inbox.list("default", "cancelled", 100))
                .anyMatch(item -> item.id().equals(id("listed-1")));
    }

    private Optional<String> answered(String run, String who) {
        try {
            desk.answer(id(run), Actor.named(who), Json.parse("{\"approved\":true}", "answer"), "");
            return Optional.empty();
        } catch (MezanException e) {
            return Optional.of(e.problems().getFirst().toString());
        }
    }

    private static void publish(String name, String lane, String question) {
        ASKING.publish(name, lane, question);
    }

    private static void start(String workflow, String run) {
        ASKING.start(workflow, run);
    }

    private static Optional<String> status(String run) {
        return new RunReader(SUITE.suite().clients().dynamoDb(), Names.RUNS).status(run);
    }

    private InboxItem item(String run) {
        return inbox.find(id(run)).orElseThrow();
    }

    private static ItemId id(String run) {
        return new ItemId(run, "ok");
    }
}
