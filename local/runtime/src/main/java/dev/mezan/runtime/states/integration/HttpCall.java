package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The request of an HTTP task.
 *
 * @param arguments the task's arguments
 */
record HttpCall(Arguments arguments) {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static HttpCall of(Arguments arguments) {
        return new HttpCall(arguments);
    }

    /** The request, from a region. */
    HttpRequest request(String region) throws TaskFailure {
        try {
            var builder = HttpRequest.newBuilder(address())
                    .timeout(LONGEST)
                    .setHeader("User-Agent", "Amazon|StepFunctions|HttpInvoke|" + region)
                    .setHeader("Range", "bytes=0-262144")
                    .method(arguments.text("Method"), body());
            if (hasBody()) {
                builder.setHeader("Content-Type", encoded() ? UrlEncoded.CONTENT_TYPE : "application/json");
            }
            members("Headers").forEach((name, value) -> builder.setHeader(String.valueOf(name), text(value)));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new TaskFailure(
                    "States.Runtime",
                    "The HTTP task of state " + arguments.state() + " can't be called: " + e.getMessage());
        }
    }

    private URI address() throws TaskFailure {
        var endpoint = arguments.text("ApiEndpoint");
        var query = members("QueryParameters").entrySet().stream()
                .flatMap(entry -> values(entry.getValue())
                        .map(value -> encode(String.valueOf(entry.getKey())) + "=" + encode(text(value))))
                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? endpoint : endpoint + (endpoint.contains("?") ? "&" : "?") + query);
    }

    private BodyPublisher body() {
        var body = arguments.value("RequestBody");
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(
                encoded() && body instanceof Map<?, ?> form ? UrlEncoded.write(form, arrayFormat()) : text(body));
    }

    private boolean hasBody() {
        return arguments.value("RequestBody") != null;
    }

    private boolean encoded() {
        return "URL_ENCODED".equals(members("Transform").get("RequestBodyEncoding"));
    }

    private String arrayFormat() {
        return members("Transform").get("RequestEncodingOptions") instanceof Map<?, ?> options
                        && options.get("ArrayFormat") instanceof String format
                ? format
                : "INDICES";
    }

    private Map<?, ?> members(String name) {
        return arguments.value(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<?> values(Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.of(value);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : Json.write(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
