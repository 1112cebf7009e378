package dev.mezan.aws.deadletter;

import dev.mezan.core.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dead letters of one queue.
 *
 * <p>SQS moves a whole dead letter queue back ({@code StartMessageMoveTask}), but not some of its messages, and not with
 * the run's id and without the reason's attributes; so this takes, sends and deletes them itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>
 */
public final class DeadLetterQueue {
    /** For how long a message that is looked at is hidden from others; afterwards it is there again by itself. */
    public static final Duration HIDDEN = Duration.ofSeconds(60);

    /** The most messages that are taken at once. */
    public static final int MOST = 1_000;

    private static final int MOST_IN_REQUEST = 10;

    private final SqsClient sqs;
    private final String queue;
    private final String address;

    private DeadLetterQueue(SqsClient sqs, String queue, String address) {
        this.sqs = sqs;
        this.queue = queue;
        this.address = address;
    }

    /** The dead letters of the queue with this name. */
    public static DeadLetterQueue of(SqsClient sqs, String queue) {
        var name = queue + DeadLetterSender.SUFFIX;
        return new DeadLetterQueue(
                sqs, queue, sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
    }

    /** The name of the queue that they came from. */
    public String queue() {
        return queue;
    }

    /** About how many lie there, as SQS counts; one request. */
    public int count() {
        var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        var attributes = sqs.getQueueAttributes(
                        request -> request.queueUrl(address).attributeNames(name))
                .attributes();
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }

    /** What lies there, at most 1,000; nothing of it is taken away. */
    public List<DeadLetter> peek() {
        var taken = take();
        release(taken);
        return taken;
    }

    /** Takes what lies there, at most 1,000: it is hidden from others for a minute, unless it is released before. */
    public List<DeadLetter> take() {
        var taken = new ArrayList<DeadLetter>();
        var seen = new HashSet<String>();
        while (taken.size() < MOST) {
            var some = receive().stream()
                    .filter(message -> seen.add(message.messageId()))
                    .toList();
            if (some.isEmpty()) {
                // Nothing is left, or what was taken first comes round again.
                break;
            }
            some.forEach(message -> taken.add(DeadLetter.of(message, queue)));
        }
        return taken;
    }

    /** Lets others see messages again that were taken. */
    public void release(List<DeadLetter> letters) {
        for (var from = 0; from < letters.size(); from += MOST_IN_REQUEST) {
            var some = letters.subList(from, Math.min(letters.size(), from + MOST_IN_REQUEST));
            var entries = IntStream.range(0, some.size())
                    .mapToObj(number -> ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(Integer.toString(number))
                            .receiptHandle(some.get(number).receipt())
                            .visibilityTimeout(0)
                            .build())
                    .toList();
            sqs.changeMessageVisibilityBatch(
                    request -> request.queueUrl(address).entries(entries));
        }
    }

    /**
     * Sends a message that was taken back to its queue and then deletes it here.
     *
     * <p>A crash in between leaves it in both: since it keeps its run's id, its run is started once all the same.
     */
    public void redrive(DeadLetter letter) {
        var message = letter.reason().message();
        var back = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        sqs.sendMessage(request -> {
            request.queueUrl(back).messageBody(body(letter)).messageAttributes(message.attributes());
            message.group().ifPresent(request::messageGroupId);
        });
        delete(letter);
    }

    /** Deletes a message that was taken, for good. */
    public void delete(DeadLetter letter) {
        sqs.deleteMessage(request -> request.queueUrl(address).receiptHandle(letter.receipt()));
    }

    /** The message gets a new id; without this its run would get another too. */
    private static String body(DeadLetter letter) {
        return letter.request()
                .filter(request -> !request.has("run"))
                .map(request -> Json.text(((ObjectNode) request.deepCopy()).put("run", "run-" + letter.id())))
                .orElse(letter.reason().message().body());
    }

    private List<Message> receive() {
        // A short poll asks only some of SQS's servers; a long one asks them all.
        return sqs.receiveMessage(request -> request.queueUrl(address)
                        .maxNumberOfMessages(MOST_IN_REQUEST)
                        .visibilityTimeout((int) HIDDEN.toSeconds())
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }
}
