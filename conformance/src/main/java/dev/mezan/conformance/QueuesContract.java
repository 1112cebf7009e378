package dev.mezan.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * What a standard queue does.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues.html">Standard
 *     queues</a>
 */
public abstract class QueuesContract {
    /** How often a message of the queue is received before it is dead. */
    protected static final int MOST_RECEIPTS = 2;

    private static final int MANY = 20;
    private static final Duration MOMENT = Duration.ofMillis(100);

    /** A client of the queues. */
    protected abstract SqsClient client();

    /** The name of a queue that nobody else uses, whose messages are dead after {@link #MOST_RECEIPTS} receipts. */
    protected abstract String queue();

    /** The name of its dead letter queue. */
    protected abstract String deadLetters();

    /** Lets time pass. */
    protected abstract void pass(Duration time);

    private String url(String name) {
        return client().getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    private List<Message> receive(String name) {
        return client().receiveMessage(request -> request.queueUrl(url(name))
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(30)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private Message next(String name) {
        for (var i = 0; i < MANY; i++) {
            var received = receive(name);
            if (!received.isEmpty()) {
                return received.getFirst();
            }
            pass(MOMENT);
        }
        throw new AssertionError("No message comes from " + name);
    }

    private void show(Message message) {
        client().changeMessageVisibility(request -> request.queueUrl(url(queue()))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0));
    }

    @BeforeEach
    void empties() {
        for (var name : List.of(queue(), deadLetters())) {
            for (var left = receive(name); !left.isEmpty(); left = receive(name)) {
                left.forEach(message -> delete(name, message));
            }
        }
    }

    private void delete(String name, Message message) {
        client().deleteMessage(request -> request.queueUrl(url(name)).receiptHandle(message.receiptHandle()));
    }

    @Test
    void aMessageComesWithAllThatItWasSentWith() {
        var sent = client().sendMessage(request -> request.queueUrl(url(queue()))
                .messageBody("hello, naïve ✓")
                .messageAttributes(Map.of(
                        "due",
                        MessageAttributeValue.builder()
                                .dataType("Number")
                                .stringValue("17")
                                .build())));
        var received = next(queue());
        assertThat(received.messageId()).isEqualTo(sent.messageId());
        assertThat(received.body()).isEqualTo("hello, naïve ✓");
        assertThat(received.messageAttributes().get("due"))
                .extracting(MessageAttributeValue::stringValue, MessageAttributeValue::dataType)
                .containsExactly("17", "Number");
        assertThat(received.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
                .containsKey(MessageSystemAttributeName.SENT_TIMESTAMP);
    }

    @Test
    void whatIsReceivedIsHiddenAndComesAgainUnlessItIsDeleted() {
        client().sendMessage(request -> request.queueUrl(url(queue())).messageBody("again"));
        var first = next(queue());
        assertThat(receive(queue())).isEmpty();
        show(first);
        var second = next(queue());
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
        delete(queue(), second);
        pass(MOMENT);
        assertThat(receive(queue())).isEmpty();
    }

    @Test
    void aMessageThatWasReceivedTooOftenIsInTheDeadLetterQueue() {
        var sent =
                client().sendMessage(request -> request.queueUrl(url(queue())).messageBody("poison"));
        for (var i = 0; i < MOST_RECEIPTS; i++) {
            show(next(queue()));
        }
        pass(MOMENT);
        assertThat(receive(queue())).isEmpty();
        var dead = next(deadLetters());
        assertThat(dead.body()).isEqualTo("poison");
        assertThat(dead.messageId()).isEqualTo(sent.messageId());
    }

    @Test
    void aDelayHidesAMessageAtFirst() {
        client().sendMessage(request ->
                request.queueUrl(url(queue())).messageBody("later").delaySeconds(1));
        assertThat(receive(queue())).isEmpty();
        pass(Duration.ofMillis(1_200));
        assertThat(next(queue()).body()).isEqualTo("later");
    }

    @Test
    void ofManyMessagesEachComesOnce() {
        for (var i = 0; i < MANY; i++) {
            var body = "message-" + i;
            client().sendMessage(request -> request.queueUrl(url(queue())).messageBody(body));
        }
        var bodies = new ArrayList<String>();
        for (var batch = receive(queue()); bodies.size() < MANY && !batch.isEmpty(); batch = receive(queue())) {
            assertThat(batch).hasSizeLessThanOrEqualTo(10);
            batch.forEach(message -> bodies.add(message.body()));
            batch.forEach(message -> delete(queue(), message));
        }
        assertThat(bodies).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void aQueueThatIsNotThereIsSaidToBeNone() {
        assertThatExceptionOfType(QueueDoesNotExistException.class)
                .isThrownBy(() -> client().getQueueUrl(request -> request.queueName("no-such-queue")));
    }
}
