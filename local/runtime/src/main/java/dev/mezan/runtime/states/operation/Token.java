package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.StatesException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a list begins: after an item, whatever comes and goes before it; opaque to who asks.
 *
 * @param list which list it is of
 * @param position the key of the last item of the page before
 */
record Token(String list, String position) {
    private static final String SEPARATOR = "\n";

    /**
     * The position that a call's {@code nextToken} tells; empty for the first page.
     *
     * @throws StatesException with the code {@code InvalidToken} for one that is not of this list
     */
    static Optional<String> position(String list, Call call) {
        return call.text("nextToken")
                .map(text -> read(text)
                        .filter(token -> token.list.equals(list))
                        .map(Token::position)
                        .orElseThrow(() -> new StatesException("InvalidToken", "Invalid Token: '" + text + "'")));
    }

    /** As the API hands it out. */
    String written() {
        var text = list + SEPARATOR + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Token> read(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var at = decoded.indexOf(SEPARATOR);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Token(decoded.substring(0, at), decoded.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
