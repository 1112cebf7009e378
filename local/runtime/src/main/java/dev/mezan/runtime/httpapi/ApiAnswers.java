package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.endpoint.AwsResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway itself answers, as {@code {"message":…}}; problem documents are the functions' own. */
final class ApiAnswers {
    private ApiAnswers() {}

    static AwsResponse badRequest() {
        return of(400, "Bad Request");
    }

    static AwsResponse unauthorized(String challenge) {
        return challenged(401, "Unauthorized", challenge);
    }

    static AwsResponse forbidden(String challenge) {
        return challenged(403, "Forbidden", challenge);
    }

    static AwsResponse notFound() {
        return of(404, "Not Found");
    }

    static AwsResponse tooLarge() {
        return of(413, "Request Entity Too Large");
    }

    static AwsResponse tooManyRequests() {
        return of(429, "Too Many Requests");
    }

    static AwsResponse failed() {
        return of(500, "Internal Server Error");
    }

    static AwsResponse unavailable() {
        return of(503, "Service Unavailable");
    }

    /** The same answer with the id of its request. */
    static AwsResponse named(AwsResponse answer, String requestId) {
        var headers = new HashMap<>(answer.headers());
        headers.put("apigw-requestid", requestId);
        return new AwsResponse(answer.status(), headers, answer.cookies(), answer.body());
    }

    private static AwsResponse challenged(int status, String message, String challenge) {
        var plain = of(status, message);
        var headers = new HashMap<>(plain.headers());
        headers.put("www-authenticate", challenge);
        return new AwsResponse(status, headers, plain.body());
    }

    private static AwsResponse of(int status, String message) {
        return new AwsResponse(
                status,
                Map.of("content-type", "application/json"),
                JsonMapper.shared().writeValueAsBytes(Map.of("message", message)));
    }
}
