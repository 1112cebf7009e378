package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.endpoint.AwsResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes HTTP of what a function returned, by the rules of payload format 2.0: without a {@code statusCode} it is the body
 * of a 200 itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.response">Lambda
 *     function response for format 2.0</a>
 */
final class FunctionAnswer {
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "keep-alive", "set-cookie", "trailer", "transfer-encoding", "upgrade");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private FunctionAnswer() {}

    /** The answer; empty if what the function returned is none, which is a 500. */
    static Optional<AwsResponse> of(byte[] returned) {
        try {
            var document = JsonMapper.shared().readTree(returned);
            if (document.isMissingNode()) {
                return Optional.empty();
            }
            return document.has("statusCode") ? formed(document) : Optional.of(inferred(document, returned));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AwsResponse inferred(JsonNode document, byte[] returned) {
        var body = document.isString() ? document.stringValue().getBytes(StandardCharsets.UTF_8) : returned;
        return new AwsResponse(200, Map.of("content-type", "application/json"), body);
    }

    private static Optional<AwsResponse> formed(JsonNode document) {
        var status = document.path("statusCode").asInt(0);
        var body = document.path("body");
        if (status < 200 || status > 599 || !(body.isMissingNode() || body.isNull() || body.isString())) {
            return Optional.empty();
        }
        var bytes = WITHOUT_BODY.contains(status)
                ? new byte[0]
                : bytes(body.asString(""), document.path("isBase64Encoded").asBoolean(false));
        return Optional.of(new AwsResponse(status, headers(document.path("headers")), cookies(document), bytes));
    }

    private static byte[] bytes(String body, boolean base64) {
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(JsonNode given) {
        var headers = new HashMap<String, String>();
        given.properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        headers.keySet().removeAll(OF_THE_CONNECTION);
        headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
        return headers;
    }

    private static List<String> cookies(JsonNode document) {
        return document.path("cookies").valueStream().map(JsonNode::asString).toList();
    }
}
