package dev.mezan.aws.deadletter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Moves messages that can't be dealt with to the dead letter queue of the queue that they came from. */
public final class DeadLetterSender {
    /** What the name of a dead letter queue ends with; before it stands its queue's name. */
    public static final String SUFFIX = "-dead-letters";

    private final SqsClient sqs;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** A sender with a function's client, which needs {@code SendMessages} on the dead letter queues. */
    public DeadLetterSender(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Puts the message into its dead letter queue with the reason; one request, and one more for each queue's first.
     *
     * <p>The caller acknowledges the message afterwards. A crash in between moves it again: it may lie there twice, and
     * is never lost.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if SQS does not take it
     */
    public void send(DeadReason reason) {
        var message = reason.message();
        var address = address(message.queue() + SUFFIX);
        sqs.sendMessage(request ->
                request.queueUrl(address).messageBody(message.body()).messageAttributes(reason.attributes()));
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
