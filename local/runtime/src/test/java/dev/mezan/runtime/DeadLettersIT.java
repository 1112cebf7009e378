package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mezan.aws.deadletter.DeadLetter;
import dev.mezan.aws.deadletter.DeadLetterQueue;
import dev.mezan.catalog.Names;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What no run can come of lies in the dead letter queue within a moment, says why, and can be sent back. */
class DeadLettersIT {
    private static final TestingSuite SUITE = new TestingSuite();

    @BeforeAll
    static void ready() {
        SUITE.ready();
    }

    @AfterAll
    static void stop() {
        SUITE.close();
    }

    @Test
    void aBrokenMessageIsDeadAtOnceAndLookingAtItTakesNothingAway() {
        var id = send("urgent", "{broken");

        var letter = dead("urgent", id);
        assertThat(letter.reason().code()).isEqualTo("broken-json");
        assertThat(letter.reason().sentence()).contains("line 1");
        assertThat(letter.reason().message().queue()).isEqualTo("mezan-intake-urgent");
        assertThat(letter.reason().message().receives()).isOne();
        assertThat(letter.reason().message().attributes()).containsOnlyKeys("source");
        assertThat(letter.run()).isEmpty();
        assertThat(queue("urgent").peek()).extracting(DeadLetter::id).contains(id);
        assertThat(queue("urgent").peek()).extracting(DeadLetter::id).contains(id);
    }

    @Test
    void theRunThatADeadMessageNamesHasFailedAndSaysHowItIsRedriven() {
        var id = send("bulk", "{\"workflow\":\"hello\",\"run\":\"run-dead\",\"colour\":\"red\"}");

        var run = SUITE.ended("run-dead");
        assertThat(run.summary().status()).isEqualTo("failed");
        assertThat(run.errors()).singleElement().satisfies(error -> {
            assertThat(error.name()).isEqualTo("dead-letter");
            assertThat(error.cause()).contains("'colour'", "mezan dead-letters redrive " + id);
        });
    }

    @Test
    void whatIsSentBackRunsUnderItsOldIdAndIsDeadNoMore() {
        // As SQS moves it when the function crashes on each receipt: the message alone, without a reason.
        var id = sqs().sendMessage(request -> request.queueUrl(url("mezan-intake-normal-dead-letters"))
                        .messageBody("{\"workflow\":\"hello\",\"input\":{\"name\":\"Ada\"}}"))
                .messageId();
        var letter = dead("normal", id);
        assertThat(letter.reason().code()).isEqualTo("never-answered");
        assertThat(letter.run()).contains("run-" + id);

        var queue = queue("normal");
        queue.take().forEach(queue::redrive);

        assertThat(SUITE.ended("run-" + id).summary().status()).isEqualTo("succeeded");
        assertThat(queue("normal").peek()).isEmpty();
    }

    @Test
    void aRunWhoseMessageWasDeadStartsOnceItsMessageIsSentBackMended() {
        send("urgent", "{\"workflow\":\"hello\",\"run\":\"run-mended\",\"colour\":\"red\"}");
        assertThat(SUITE.ended("run-mended").summary().status()).isEqualTo("failed");

        send("urgent", "{\"workflow\":\"hello\",\"run\":\"run-mended\",\"input\":{\"name\":\"Ada\"}}");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(SUITE.ended("run-mended").summary().status()).isEqualTo("succeeded"));
    }

    private static String send(String priority, String body) {
        var source = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("a test")
                .build();
        return sqs().sendMessage(request -> request.queueUrl(url(Names.INTAKE + priority))
                        .messageBody(body)
                        .messageAttributes(Map.of("source", source)))
                .messageId();
    }

    private static DeadLetter dead(String priority, String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> queue(priority).peek().stream()
                                .filter(letter -> letter.id().equals(id))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static DeadLetterQueue queue(String priority) {
        return DeadLetterQueue.of(sqs(), Names.INTAKE + priority);
    }

    private static SqsClient sqs() {
        return SUITE.suite().clients().sqs();
    }

    private static String url(String name) {
        return sqs().getQueueUrl(request -> request.queueName(name)).queueUrl();
    }
}
