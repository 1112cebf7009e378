package dev.mezan.aws.deadletter;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Why a message lies in a dead letter queue, and what it was before.
 *
 * <p>It travels as 8 attributes of the message, whose names begin with {@code mezan.}: SQS takes 10, so the attributes
 * that the sender set travel together in one.
 *
 * @param code the reason's code, such as {@code broken-json}
 * @param sentence the reason for people, at most 1,000 characters
 * @param at when it was moved
 * @param message the message as it was
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">SQS
 *     message attributes</a>
 */
public record DeadReason(String code, String sentence, Instant at, QueueMessage message) {
    /** The code of a message that SQS itself moved, because the function crashed or ran out of time on each receipt. */
    public static final String NEVER_ANSWERED = "never-answered";

    private static final int LONGEST_SENTENCE = 1_000;
    private static final String PREFIX = "mezan.";
    private static final String CODE = PREFIX + "code";

    public DeadReason {
        sentence = sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }

    /** The reason that a problem is. */
    public static DeadReason of(Problem problem, QueueMessage message, Instant at) {
        return new DeadReason(problem.code(), problem.toString(), at, message);
    }

    /** The attributes that say it. */
    Map<String, MessageAttributeValue> attributes() {
        var attributes = new HashMap<String, MessageAttributeValue>();
        attributes.put(CODE, text(code));
        attributes.put(PREFIX + "reason", text(sentence));
        attributes.put(PREFIX + "at", text(at.toString()));
        attributes.put(PREFIX + "queue", text(message.queue()));
        attributes.put(PREFIX + "message", text(message.id()));
        attributes.put(PREFIX + "receives", number(message.receives()));
        message.group().ifPresent(group -> attributes.put(PREFIX + "group", text(group)));
        if (!message.attributes().isEmpty()) {
            attributes.put(PREFIX + "attributes", text(Json.text(packed(message.attributes()))));
        }
        return attributes;
    }

    /** The reason that a dead message's attributes say; empty if SQS itself moved it. */
    static Optional<DeadReason> read(String body, Map<String, MessageAttributeValue> attributes) {
        if (!attributes.containsKey(CODE)) {
            return Optional.empty();
        }
        var message = new QueueMessage(
                value(attributes, "message").orElse(""),
                body,
                value(attributes, "queue").orElse(""),
                value(attributes, "receives").map(Integer::parseInt).orElse(1),
                value(attributes, "group"),
                value(attributes, "attributes")
                        .map(text -> unpacked(Json.parse(text, "dead letter")))
                        .orElse(Map.of()));
        return Optional.of(new DeadReason(
                value(attributes, "code").orElse(""),
                value(attributes, "reason").orElse(""),
                value(attributes, "at").map(Instant::parse).orElse(Instant.EPOCH),
                message));
    }

    private static Optional<String> value(Map<String, MessageAttributeValue> attributes, String name) {
        return Optional.ofNullable(attributes.get(PREFIX + name)).map(MessageAttributeValue::stringValue);
    }

    private static JsonNode packed(Map<String, MessageAttributeValue> attributes) {
        var packed = Json.object();
        attributes.forEach((name, value) -> {
            var entry = packed.putObject(name).put("type", value.dataType());
            Optional.ofNullable(value.stringValue()).ifPresent(text -> entry.put("text", text));
            Optional.ofNullable(value.binaryValue()).ifPresent(bytes -> entry.put("bytes", bytes.asByteArray()));
        });
        return packed;
    }

    private static Map<String, MessageAttributeValue> unpacked(JsonNode packed) {
        var attributes = new HashMap<String, MessageAttributeValue>();
        packed.properties().forEach(entry -> {
            var value = entry.getValue();
            var attribute =
                    MessageAttributeValue.builder().dataType(value.path("type").asString("String"));
            if (value.has("bytes")) {
                attribute.binaryValue(SdkBytes.fromByteArray(value.get("bytes").binaryValue()));
            } else {
                attribute.stringValue(value.path("text").asString(""));
            }
            attributes.put(entry.getKey(), attribute.build());
        });
        return attributes;
    }

    private static MessageAttributeValue text(String value) {
        // SQS refuses an empty value.
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value.isEmpty() ? "-" : value)
                .build();
    }

    private static MessageAttributeValue number(int value) {
        return MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(Integer.toString(value))
                .build();
    }
}
