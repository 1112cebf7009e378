package dev.mezan.runtime.endpoint;

import java.util.Map;

/**
 * What an AWS service answers.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body; empty without one
 */
public record AwsResponse(int status, Map<String, String> headers, byte[] body) {
    public AwsResponse {
        headers = Map.copyOf(headers);
    }
}
