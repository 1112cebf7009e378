package dev.mezan.runtime.states;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A part of a list.
 *
 * @param items what is on it
 * @param next the token of the part after it; empty if it is the last
 */
record Page<T>(List<T> items, Optional<String> next) {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    /** The part that a request's {@code maxResults} (100 if it is 0 or absent) and {@code nextToken} ask for. */
    static <T> Page<T> of(List<T> all, JsonNode request) {
        var from = offset(request.path("nextToken").asString(""), all.size());
        var asked = request.path("maxResults").asInt(0);
        var to = Math.min(all.size(), from + (asked <= 0 ? USUAL : Math.min(asked, MOST)));
        return new Page<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int offset(String token, int size) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            var from = Integer.parseInt(token);
            if (from >= 0 && from <= size) {
                return from;
            }
        } catch (NumberFormatException e) {
            throw new StatesException("InvalidToken", "Invalid Token: '" + token + "'");
        }
        throw new StatesException("InvalidToken", "Invalid Token: '" + token + "'");
    }
}
