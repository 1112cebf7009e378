package dev.mezan.runtime.sqs.kept;

/** One thing that queues must not forget. */
public sealed interface QueueRecord {
    /** A queue was made, or its settings were changed. */
    record Made(KeptQueue queue) implements QueueRecord {}

    /** A queue was deleted, with its messages. */
    record Gone(String queue) implements QueueRecord {}

    /** A queue's messages were deleted. */
    record Purged(String queue) implements QueueRecord {}

    /** A message came to a queue; if it was in another one, it is there no more. */
    record Added(String queue, KeptMessage message) implements QueueRecord {}

    /** A message was received, or hidden for another time. */
    record Delivered(String queue, String message, KeptMessage.Delivery delivery) implements QueueRecord {}

    /** A message was deleted from a queue. */
    record Removed(String queue, String message) implements QueueRecord {}
}
