package dev.mezan.runtime.eventsource;

import dev.mezan.runtime.account.Account;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event in which Lambda hands messages of a queue to a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event">Example
 *     standard queue message event</a>
 */
record SqsEvent(Account account, String queue) {
    private static final JsonMapper JSON = new JsonMapper();

    byte[] of(List<Message> messages) {
        return JSON.writeValueAsBytes(
                Map.of("Records", messages.stream().map(this::entry).toList()));
    }

    private Map<String, Object> entry(Message message) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("messageId", message.messageId());
        entry.put("receiptHandle", message.receiptHandle());
        entry.put("body", message.body());
        entry.put("attributes", message.attributesAsStrings());
        var attributes = new LinkedHashMap<String, Object>();
        message.messageAttributes().forEach((name, value) -> attributes.put(name, attribute(value)));
        entry.put("messageAttributes", attributes);
        entry.put("md5OfBody", message.md5OfBody());
        if (message.md5OfMessageAttributes() != null) {
            entry.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
        }
        entry.put("eventSource", "aws:sqs");
        entry.put("eventSourceARN", account.queueArn(queue));
        entry.put("awsRegion", account.region());
        return entry;
    }

    private static Map<String, Object> attribute(MessageAttributeValue value) {
        var attribute = new LinkedHashMap<String, Object>();
        if (value.stringValue() != null) {
            attribute.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            attribute.put(
                    "binaryValue",
                    Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
        }
        attribute.put("stringListValues", List.of());
        attribute.put("binaryListValues", List.of());
        attribute.put("dataType", value.dataType());
        return attribute;
    }
}
