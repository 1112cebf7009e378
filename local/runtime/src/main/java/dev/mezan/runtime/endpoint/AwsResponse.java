package dev.mezan.runtime.endpoint;

import java.util.List;
import java.util.Map;

/**
 * What an AWS service answers.
 *
 * @param status the HTTP status
 * @param headers the headers, but for cookies
 * @param cookies the cookies that are set, each in a {@code set-cookie} header of its own
 * @param body the body; empty without one
 */
public record AwsResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    public AwsResponse {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** An answer that sets no cookies. */
    public AwsResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, List.of(), body);
    }
}
