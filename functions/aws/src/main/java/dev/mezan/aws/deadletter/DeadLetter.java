package dev.mezan.aws.deadletter;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.databind.JsonNode;

/**
 * A message in a dead letter queue.
 *
 * @param reason why it is there, and what it was before
 * @param sentAt when it was sent to its queue, or moved here by the function
 * @param receipt what SQS wants to hear to delete or to release it
 * @param request its body as far as it is a JSON object; empty otherwise
 */
public record DeadLetter(DeadReason reason, Instant sentAt, String receipt, Optional<JsonNode> request) {
    static DeadLetter of(Message message, String queue) {
        var reason = DeadReason.read(message.body(), message.messageAttributes())
                .orElseGet(() -> neverAnswered(message, queue));
        return new DeadLetter(reason, sent(message), message.receiptHandle(), object(message.body()));
    }

    /** The id by which people name it: the one that its message had in the queue that it came from. */
    public String id() {
        return reason.message().id();
    }

    /** Its run's id: the one that it names, or the one that it was given when it was dispatched. */
    public Optional<String> run() {
        return request.map(body -> body.path("run").asString("run-" + id()));
    }

    /** The workflow that it names; empty if it names none. */
    public Optional<String> workflow() {
        return request.map(body -> body.path("workflow").asString("")).filter(name -> !name.isEmpty());
    }

    /** Whose work it is; empty if nobody can tell. */
    public Optional<String> tenant() {
        return request.map(body -> body.path("tenant").asString("default"));
    }

    private static DeadReason neverAnswered(Message message, String queue) {
        var receives = Integer.parseInt(system(message, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
        var before = new QueueMessage(
                message.messageId(),
                message.body(),
                queue,
                receives,
                Optional.of(system(message, MessageSystemAttributeName.MESSAGE_GROUP_ID, ""))
                        .filter(group -> !group.isEmpty()),
                Map.copyOf(message.messageAttributes()));
        return new DeadReason(
                DeadReason.NEVER_ANSWERED,
                "The function never answered: it crashed or ran out of time on every receipt, and SQS moved the message",
                sent(message),
                before);
    }

    private static Instant sent(Message message) {
        return Instant.ofEpochMilli(Long.parseLong(system(message, MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
    }

    private static String system(Message message, MessageSystemAttributeName name, String otherwise) {
        return message.attributes().getOrDefault(name, otherwise);
    }

    private static Optional<JsonNode> object(String body) {
        try {
            return Optional.of(Json.parse(body, "message")).filter(JsonNode::isObject);
        } catch (MezanException e) {
            return Optional.empty();
        }
    }
}
