package dev.mezan.runtime.sqs;

import dev.mezan.catalog.QueueSpec;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes the catalog's queues, each with its dead letter queue. */
final class Queues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ARN = "arn:aws:sqs:us-east-1:000000000000:";

    private final SqsConnection sqs;

    Queues(SqsConnection sqs) {
        this.sqs = sqs;
    }

    /** Makes those that are not there, and gives the others the catalog's settings. */
    void create(List<QueueSpec> queues) {
        queues.forEach(queue -> {
            create(queue.deadLetters(), Map.of("MessageRetentionPeriod", seconds(queue.retention())));
            create(queue.name(), settings(queue));
        });
    }

    private static Map<String, String> settings(QueueSpec queue) {
        var redrive = JSON.writeValueAsString(
                Map.of("deadLetterTargetArn", ARN + queue.deadLetters(), "maxReceiveCount", queue.maxReceiveCount()));
        return Map.of(
                "VisibilityTimeout", seconds(queue.visibility()),
                "MessageRetentionPeriod", seconds(queue.retention()),
                "RedrivePolicy", redrive);
    }

    private void create(String name, Map<String, String> attributes) {
        var made = call("CreateQueue", Map.of("QueueName", name, "Attributes", attributes));
        // One from an earlier start is refused when its settings differ from the catalog's.
        var answer = text(made).contains("QueueNameExists")
                ? call(
                        "SetQueueAttributes",
                        Map.of("QueueUrl", "http://sqs/000000000000/" + name, "Attributes", attributes))
                : made;
        if (answer.status() != 200) {
            throw new IllegalStateException("ElasticMQ did not make the queue " + name + ": " + text(answer));
        }
    }

    private AwsResponse call(String action, Map<String, ?> body) {
        var headers = Map.of("content-type", "application/x-amz-json-1.0", "x-amz-target", "AmazonSQS." + action);
        return sqs.send(new AwsRequest("POST", "/", "", headers, JSON.writeValueAsBytes(body)));
    }

    private static String text(AwsResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }
}
