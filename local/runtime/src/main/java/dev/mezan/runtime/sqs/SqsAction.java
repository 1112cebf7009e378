package dev.mezan.runtime.sqs;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an SQS request does and to which queue, in the JSON protocol or the older Query protocol.
 *
 * @param name the action, such as {@code SendMessage}
 * @param queue the queue's name; empty when it is for none
 */
record SqsAction(String name, String queue) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The action of a request. */
    static SqsAction of(AwsRequest request) {
        var target = request.header("x-amz-target");
        return target.isPresent()
                ? json(target.get().substring(target.get().indexOf('.') + 1), request)
                : query(request);
    }

    /** The IAM action: the batch forms need no permission of their own. */
    String iamAction() {
        return "sqs:" + (name.endsWith("Batch") ? name.substring(0, name.length() - "Batch".length()) : name);
    }

    private static SqsAction json(String name, AwsRequest request) {
        var body = parse(request.body());
        var url = body.path("QueueUrl").asString("");
        return new SqsAction(name, url.isEmpty() ? body.path("QueueName").asString("") : lastSegment(url));
    }

    private static SqsAction query(AwsRequest request) {
        var form = new String(request.body(), StandardCharsets.UTF_8);
        var values = Arrays.stream((request.query() + "&" + form).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1]), (first, _) -> first));
        return new SqsAction(values.getOrDefault("Action", ""), queue(request, values));
    }

    private static String queue(AwsRequest request, Map<String, String> values) {
        var url = values.getOrDefault("QueueUrl", request.path());
        return values.getOrDefault("QueueName", lastSegment(url));
    }

    private static String lastSegment(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            // ElasticMQ says what is wrong with it; here it is only for no queue.
            return JSON.createObjectNode();
        }
    }
}
