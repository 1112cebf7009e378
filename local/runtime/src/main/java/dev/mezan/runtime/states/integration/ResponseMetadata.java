package dev.mezan.runtime.states.integration;

import dev.mezan.runtime.states.integration.sdk.SdkCaller.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The members that optimized integrations add to a service's answer: what was said over HTTP, and the request's id. */
final class ResponseMetadata {
    private ResponseMetadata() {}

    static Map<String, @Nullable Object> added(Answer answer) {
        var members = new LinkedHashMap<String, @Nullable Object>(answer.members());
        members.putAll(of(answer.response()));
        return members;
    }

    static Map<String, Object> of(AwsResponse response) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("SdkHttpMetadata", http(response.sdkHttpResponse()));
        metadata.put(
                "SdkResponseMetadata",
                Map.of("RequestId", response.responseMetadata().requestId()));
        return metadata;
    }

    private static Map<String, Object> http(SdkHttpResponse response) {
        var all = new LinkedHashMap<String, Object>();
        var first = new LinkedHashMap<String, Object>();
        response.headers().forEach((name, values) -> {
            all.put(name, values);
            first.put(name, values.getFirst());
        });
        var http = new LinkedHashMap<String, Object>();
        http.put("AllHttpHeaders", all);
        http.put("HttpHeaders", first);
        http.put("HttpStatusCode", response.statusCode());
        return http;
    }
}
