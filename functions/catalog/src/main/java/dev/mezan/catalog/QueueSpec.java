package dev.mezan.catalog;

import dev.mezan.aws.deadletter.DeadLetterSender;
import java.time.Duration;

/**
 * A standard SQS queue with a dead letter queue.
 *
 * @param name its name; its dead letter queue is called the same with {@code -dead-letters} behind it
 * @param visibility how long a received message stays hidden, at most 12 h
 * @param maxReceiveCount after how many receipts a message goes to the dead letter queue, 1 to 1,000
 * @param retention how long a message is kept, 1 min to 14 days
 */
public record QueueSpec(String name, Duration visibility, int maxReceiveCount, Duration retention) {
    /** The name of its dead letter queue. */
    public String deadLetters() {
        return name + DeadLetterSender.SUFFIX;
    }
}
