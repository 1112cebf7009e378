package dev.mezan.runtime.sqs.kept;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message that has not been deleted.
 *
 * @param id its id
 * @param body its body
 * @param attributes its attributes, by name
 * @param sent when it was sent
 * @param order its place among those that were sent in one request
 * @param system what SQS knows of it beside
 * @param delivery how often it has been received, and when it can be next
 */
public record KeptMessage(
        String id,
        String body,
        Map<String, KeptAttribute> attributes,
        Instant sent,
        int order,
        SystemAttributes system,
        Delivery delivery) {

    /** The same message after another delivery. */
    public KeptMessage with(Delivery next) {
        return new KeptMessage(id, body, attributes, sent, order, system, next);
    }

    /**
     * A message's system attributes.
     *
     * @param group its message group
     * @param deduplication its deduplication id
     * @param trace its X-Ray trace header
     * @param sequence its sequence number
     * @param source the queue whose dead letter it is
     */
    public record SystemAttributes(
            Optional<String> group,
            Optional<String> deduplication,
            Optional<String> trace,
            Optional<String> sequence,
            Optional<String> source) {}

    /**
     * How far it has been delivered.
     *
     * @param visible when it can be received, in milliseconds since 1970
     * @param receipts how often it was received
     * @param first when it was received first
     * @param handle the latest receipt handle
     */
    public record Delivery(long visible, int receipts, Optional<Instant> first, Optional<String> handle) {
        /** Whether someone has it, or waits for its delay to end. */
        public boolean isHidden(Instant now) {
            return visible > now.toEpochMilli();
        }
    }
}
