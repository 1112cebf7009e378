package dev.mezan.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request to the HTTP API, as payload format 2.0 has it.
 *
 * @param route the route's key
 * @param method the HTTP method
 * @param path the path
 * @param parameters the path's parameters, decoded
 * @param query the query's parameters, decoded, several of one name joined by a comma
 * @param headers the headers, their names in lower case
 * @param body the body's bytes
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Payload format version 2.0</a>
 */
public record Request(
        String route,
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {
    public Request {
        parameters = Map.copyOf(parameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The request of an event. */
    static Request of(JsonNode event) {
        var http = event.path("requestContext").path("http");
        var headers = new HashMap<String, String>();
        texts(event.path("headers")).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(
                event.path("routeKey").asString(""),
                http.path("method").asString(""),
                event.path("rawPath").asString(http.path("path").asString("")),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")),
                headers,
                body(event));
    }

    /** A header, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A parameter of the path, which its route has. */
    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalStateException(route + " has no " + name));
    }

    private static byte[] body(JsonNode event) {
        var text = event.path("body").asString("");
        return event.path("isBase64Encoded").asBoolean(false)
                ? Base64.getMimeDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }
}
