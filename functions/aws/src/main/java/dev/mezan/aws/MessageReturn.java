package dev.mezan.aws;

import dev.mezan.aws.deadletter.QueueMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Puts messages back into their queue, to be received again after a while.
 *
 * <p>It sends the message anew and lets the caller acknowledge the one that it has, because a message that is given back
 * instead comes nearer to the dead letter queue with each receipt. A crash in between leaves both there; since they name
 * the same run, it starts once all the same.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html">Message
 *     timers</a>
 */
public final class MessageReturn {
    /** The longest that SQS hides a new message; one that is to wait longer is put back again then. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** The most attributes that a message may have. */
    public static final int MOST_ATTRIBUTES = 10;

    private final SqsClient sqs;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** A return with a function's client, which needs {@code SendMessages} on its queues. */
    public MessageReturn(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Sends a message again, to its queue and group, with its attributes; one request, and one more for each queue's
     * first.
     *
     * @param body its text, in which its run is named
     * @param more attributes that it gets besides
     * @param delay how long it is hidden: whole seconds, 1 s to 15 min
     * @throws software.amazon.awssdk.core.exception.SdkException if SQS does not take it
     */
    public void send(QueueMessage message, String body, Map<String, MessageAttributeValue> more, Duration delay) {
        var address = address(message.queue());
        var attributes = new HashMap<>(message.attributes());
        attributes.putAll(more);
        sqs.sendMessage(request -> {
            request.queueUrl(address)
                    .messageBody(body)
                    .messageAttributes(attributes)
                    .delaySeconds(seconds(delay));
            message.group().ifPresent(request::messageGroupId);
        });
    }

    private static int seconds(Duration delay) {
        return (int) Math.clamp(delay.plusMillis(999).toSeconds(), 1, LONGEST.toSeconds());
    }

    /** Nobody waits for another's request: two that need the address at once both ask for it. */
    private String address(String queue) {
        var known = addresses.get(queue);
        if (known != null) {
            return known;
        }
        var asked = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        addresses.put(queue, asked);
        return asked;
    }
}
