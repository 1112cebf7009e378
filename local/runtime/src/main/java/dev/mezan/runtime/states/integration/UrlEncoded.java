package dev.mezan.runtime.states.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mezan.asl.json.Json;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request body as an HTML form sends it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Apply URL-encoding on request
 *     body</a>
 */
final class UrlEncoded {
    static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    private UrlEncoded() {}

    /** Writes a body; the format says how arrays are written: {@code INDICES}, {@code REPEAT}, {@code COMMAS}, {@code BRACKETS} or {@code NONE}. */
    static String write(Map<?, ?> body, String arrayFormat) {
        return body.entrySet().stream()
                .flatMap(entry -> pairs(String.valueOf(entry.getKey()), entry.getValue(), arrayFormat))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> pairs(String name, Object value, String arrayFormat) {
        if (!(value instanceof List<?> list)) {
            return Stream.of(pair(name, text(value)));
        }
        return switch (arrayFormat) {
            case "REPEAT" -> list.stream().map(item -> pair(name, text(item)));
            case "BRACKETS" -> list.stream().map(item -> pair(name + "[]", text(item)));
            case "COMMAS" ->
                Stream.of(pair(name, list.stream().map(UrlEncoded::text).collect(Collectors.joining(","))));
            case "NONE" -> Stream.of(pair(name, Json.write(list)));
            default -> IntStream.range(0, list.size()).mapToObj(i -> pair(name + "[" + i + "]", text(list.get(i))));
        };
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
