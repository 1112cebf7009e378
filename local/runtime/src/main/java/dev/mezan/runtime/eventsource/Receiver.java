package dev.mezan.runtime.eventsource;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Takes batches of messages from a queue, and deletes what has been dealt with. */
final class Receiver {
    private static final int MOST_AT_ONCE = 10;
    private static final int LONGEST_POLL = 20;

    private final QueueSource source;
    private final SqsClient sqs;
    private final InstantSource clock;

    Receiver(QueueSource source, SqsClient sqs, InstantSource clock) {
        this.source = source;
        this.sqs = sqs;
        this.clock = clock;
    }

    /** Waits up to 20 s for a first message, and then up to the window for the rest; empty if none came. */
    List<Message> next() {
        var batch = new ArrayList<>(receive(source.spec().batchSize(), LONGEST_POLL));
        var end = clock.instant().plus(source.spec().window());
        while (!batch.isEmpty()
                && batch.size() < source.spec().batchSize()
                && clock.instant().isBefore(end)) {
            var left = Duration.between(clock.instant(), end).plusMillis(999).toSeconds();
            batch.addAll(receive(source.spec().batchSize() - batch.size(), (int) Math.min(left, LONGEST_POLL)));
        }
        return batch;
    }

    /** Deletes messages; gives the ids of those that the queue would not delete. */
    List<String> delete(List<Message> messages) {
        var refused = new ArrayList<String>();
        for (var from = 0; from < messages.size(); from += MOST_AT_ONCE) {
            var entries = messages.subList(from, Math.min(messages.size(), from + MOST_AT_ONCE)).stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .build())
                    .toList();
            sqs.deleteMessageBatch(request -> request.queueUrl(source.url()).entries(entries))
                    .failed()
                    .forEach(failed -> refused.add(failed.id()));
        }
        return refused;
    }

    private List<Message> receive(int most, int seconds) {
        return sqs.receiveMessage(request -> request.queueUrl(source.url())
                        .maxNumberOfMessages(Math.min(most, MOST_AT_ONCE))
                        .waitTimeSeconds(seconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }
}
