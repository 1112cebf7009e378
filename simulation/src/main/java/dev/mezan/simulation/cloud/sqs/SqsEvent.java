package dev.mezan.simulation.cloud.sqs;

import dev.mezan.core.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The event in which Lambda hands a queue's messages to a function. */
final class SqsEvent {
    private SqsEvent() {}

    static JsonNode of(List<Message> batch, String queueArn) {
        var event = Json.object();
        var records = event.putArray("Records");
        for (var message : batch) {
            var item = records.addObject()
                    .put("messageId", message.id())
                    .put("receiptHandle", message.id())
                    .put("body", message.body())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", queueArn)
                    .put("awsRegion", "us-east-1");
            var attributes = item.putObject("attributes")
                    .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
                    .put("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
            message.extra().group().ifPresent(group -> attributes.put("MessageGroupId", group));
            var own = item.putObject("messageAttributes");
            message.extra()
                    .attributes()
                    .forEach((name, value) -> own.putObject(name)
                            .put("stringValue", value.stringValue())
                            .put("dataType", value.dataType()));
        }
        return event;
    }
}
