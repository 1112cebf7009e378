package dev.mezan.runtime.endpoint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to an AWS service, however it came: over a socket or from a client in this process.
 *
 * @param method the HTTP method
 * @param path the path, still percent-encoded
 * @param query the query string, still percent-encoded; empty without one
 * @param headers the headers, their names in lower case
 * @param body the body; empty without one
 */
public record AwsRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {
    public AwsRequest {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
