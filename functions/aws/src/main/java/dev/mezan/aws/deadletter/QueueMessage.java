package dev.mezan.aws.deadletter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * A message of a queue, as Lambda hands it to a function.
 *
 * @param id its id
 * @param body its text
 * @param queue the name of the queue that it came from
 * @param receives how often it has been received, this time included
 * @param group its message group, which is its tenant; empty without one
 * @param attributes what its sender set
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example
 *     standard queue message event</a>
 */
public record QueueMessage(
        String id,
        String body,
        String queue,
        int receives,
        Optional<String> group,
        Map<String, MessageAttributeValue> attributes) {
    public QueueMessage {
        attributes = Map.copyOf(attributes);
    }

    /** The message of an entry of the event's {@code Records}. */
    public static QueueMessage of(JsonNode entry) {
        var arn = entry.path("eventSourceARN").asString("");
        var system = entry.path("attributes");
        return new QueueMessage(
                entry.path("messageId").asString(),
                entry.path("body").asString(""),
                arn.substring(arn.lastIndexOf(':') + 1),
                system.path("ApproximateReceiveCount").asInt(1),
                Optional.of(system.path("MessageGroupId").asString("")).filter(group -> !group.isEmpty()),
                attributes(entry.path("messageAttributes")));
    }

    private static Map<String, MessageAttributeValue> attributes(JsonNode entries) {
        var attributes = new HashMap<String, MessageAttributeValue>();
        entries.properties().forEach(entry -> attributes.put(entry.getKey(), attribute(entry.getValue())));
        return attributes;
    }

    private static MessageAttributeValue attribute(JsonNode value) {
        var attribute =
                MessageAttributeValue.builder().dataType(value.path("dataType").asString("String"));
        return value.has("binaryValue")
                ? attribute
                        .binaryValue(
                                SdkBytes.fromByteArray(value.get("binaryValue").binaryValue()))
                        .build()
                : attribute.stringValue(value.path("stringValue").asString("")).build();
    }
}
