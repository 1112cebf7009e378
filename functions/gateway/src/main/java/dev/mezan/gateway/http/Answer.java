package dev.mezan.gateway.http;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An answer to a request.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its body
 */
public record Answer(int status, Map<String, String> headers, JsonNode body) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** What was asked for. */
    public static Answer ok(Object body) {
        return of(200, body);
    }

    /** A JSON answer of a status. */
    public static Answer of(int status, Object body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), Json.from(body));
    }

    /** A refusal that has headers of its own. */
    public static Answer refused(Problem problem, String path, Map<String, String> headers) {
        var answer = Problems.of(new MezanException(problem), path);
        for (var header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** The same with a header more. */
    public Answer with(String name, Object value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, String.valueOf(value));
        return new Answer(status, more, body);
    }

    /** What Lambda gives to API Gateway, in payload format 2.0. */
    JsonNode document() {
        var document = Json.object().put("statusCode", status);
        var named = document.putObject("headers");
        headers.forEach(named::put);
        return document.put("body", Json.text(body)).put("isBase64Encoded", false);
    }
}
