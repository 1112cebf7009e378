package dev.mezan.runtime.httpapi.jwt;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token's claims.
 *
 * @param document the JSON object that was signed
 */
record Claims(JsonNode document) {
    static Claims of(byte[] payload) {
        try {
            var document = JsonMapper.shared().readTree(payload);
            if (document.isObject()) {
                return new Claims(document);
            }
        } catch (JacksonException _) {
            // Told below, as what is JSON and no object is.
        }
        throw new InvalidToken("the token's payload is no JSON object");
    }

    Optional<String> text(String name) {
        return Optional.of(document.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** A time in seconds since 1970; a claim that is no number is none that can be kept to. */
    Optional<Instant> time(String name) {
        var value = document.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !value.canConvertToLong()) {
            throw new InvalidToken("the token's " + name + " is no time");
        }
        return Optional.of(Instant.ofEpochSecond(
                Math.clamp(value.longValue(), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())));
    }

    /** For whom it is: {@code aud}, or {@code client_id} if there is none. */
    List<String> audience() {
        return values(document.has("aud") ? "aud" : "client_id").toList();
    }

    /** What it allows: {@code scp}, or {@code scope} if there is none, an array or words with spaces between. */
    List<String> scopes() {
        return values(document.has("scp") ? "scp" : "scope")
                .flatMap(words -> Arrays.stream(words.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * All of them as functions get them: each a text, an array as {@code [a b]}, null left out.
     *
     * @see <a href="https://github.com/floci-io/floci/pull/2011">what a live API was seen to send</a>
     */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        document.properties().stream()
                .filter(claim -> !claim.getValue().isNull())
                .forEach(claim -> texts.put(claim.getKey(), text(claim.getValue())));
        return texts;
    }

    private Stream<String> values(String name) {
        var value = document.path(name);
        var all = value.isArray() ? value.valueStream() : Stream.of(value);
        return all.filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Claims::text).collect(Collectors.joining(" ", "[", "]"));
        }
        return value.isObject() ? value.toString() : value.asString();
    }
}
