package dev.mezan.runtime.httpapi;

import dev.mezan.runtime.endpoint.AwsRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request's body as a function sees it: text as it is, everything else in Base64. A form counts as everything else.
 *
 * @param text the text, or Base64
 * @param isBase64 which of them
 */
record EventBody(String text, boolean isBase64) {
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/xml", "application/javascript", "application/graphql");

    /** The body of a request; empty if it has none. */
    static Optional<EventBody> of(AwsRequest request) {
        var bytes = request.body();
        if (bytes.length == 0) {
            return Optional.empty();
        }
        var text =
                isText(request.header("content-type").orElse("text/plain")) ? decoded(bytes) : Optional.<String>empty();
        return Optional.of(text.map(some -> new EventBody(some, false))
                .orElseGet(() -> new EventBody(Base64.getEncoder().encodeToString(bytes), true)));
    }

    private static boolean isText(String contentType) {
        var type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
