package dev.mezan.runtime.lambda;

import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.lambda.InvocationResult.Failed;
import dev.mezan.runtime.lambda.InvocationResult.Refused;
import dev.mezan.runtime.lambda.InvocationResult.Returned;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the shape of Lambda's REST protocol. */
final class LambdaAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REQUEST_ID = "x-amzn-RequestId";

    private LambdaAnswers() {}

    static AwsResponse json(String requestId, Object body) {
        return new AwsResponse(
                200, Map.of("Content-Type", "application/json", REQUEST_ID, requestId), JSON.writeValueAsBytes(body));
    }

    static AwsResponse empty(String requestId, int status) {
        return new AwsResponse(status, Map.of(REQUEST_ID, requestId), new byte[0]);
    }

    static AwsResponse of(InvocationResult result, Optional<String> log) {
        return switch (result) {
            case Returned returned -> invoked(returned.requestId(), returned.payload(), Optional.empty(), log);
            case Failed failed -> invoked(failed.requestId(), failed.payload(), Optional.of("Unhandled"), log);
            case Refused refused -> error(refused);
        };
    }

    static AwsResponse error(Refused refused) {
        var body = new LinkedHashMap<String, Object>();
        refused.reason().ifPresent(reason -> body.put("Reason", reason));
        body.put("Type", refused.status() < 500 ? "User" : "Service");
        body.put("Message", refused.message());
        body.put("message", refused.message());
        return new AwsResponse(
                refused.status(),
                Map.of(
                        "Content-Type",
                        "application/json",
                        REQUEST_ID,
                        refused.requestId(),
                        "x-amzn-ErrorType",
                        refused.code()),
                JSON.writeValueAsBytes(body));
    }

    private static AwsResponse invoked(
            String requestId, byte[] payload, Optional<String> functionError, Optional<String> log) {
        var headers = new HashMap<>(
                Map.of("Content-Type", "application/json", REQUEST_ID, requestId, "X-Amz-Executed-Version", "$LATEST"));
        functionError.ifPresent(error -> headers.put("X-Amz-Function-Error", error));
        log.ifPresent(tail -> headers.put("X-Amz-Log-Result", tail));
        return new AwsResponse(200, headers, payload);
    }
}
