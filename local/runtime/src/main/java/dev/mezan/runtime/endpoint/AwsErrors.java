package dev.mezan.runtime.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Errors as AWS's protocols write them. */
public final class AwsErrors {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AwsErrors() {}

    /**
     * An error of the JSON protocols.
     *
     * @param version the protocol's version, {@code 1.0} or {@code 1.1}
     * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0</a>
     */
    public static AwsResponse json(String version, int status, String type, String message) {
        var body = JSON.createObjectNode().put("__type", type).put("message", message);
        return new AwsResponse(
                status,
                Map.of("Content-Type", "application/x-amz-json-" + version, "x-amzn-ErrorType", type),
                JSON.writeValueAsBytes(body));
    }

    /**
     * An error as S3 writes it.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">S3 error responses</a>
     */
    public static AwsResponse s3(int status, String code, String message, String resource) {
        var xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message><Resource>%s</Resource></Error>"
                        .formatted(escape(code), escape(message), escape(resource));
        return xml(status, xml);
    }

    /** An error of the Query protocol, which SQS speaks to older clients. */
    public static AwsResponse query(int status, String code, String message) {
        var xml =
                "<?xml version=\"1.0\"?>\n<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>mezan</RequestId></ErrorResponse>"
                        .formatted(escape(code), escape(message));
        return xml(status, xml);
    }

    private static AwsResponse xml(int status, String body) {
        return new AwsResponse(
                status, Map.of("Content-Type", "application/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
