package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.StatesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items what is on it
 * @param next the token of the part after it; empty if it is the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    /** The part that a call's {@code maxResults} (100 if it is 0 or absent) and {@code nextToken} ask for. */
    public static <T> Page<T> of(List<T> all, Call call) {
        var from = offset(call.text("nextToken").orElse(""), all.size());
        var asked = call.body().path("maxResults").asInt(0);
        var to = Math.min(all.size(), from + (asked <= 0 ? USUAL : Math.min(asked, MOST)));
        return new Page<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    /** The same part with each item described. */
    public <R> Page<R> map(Function<? super T, R> description) {
        return new Page<>(items.stream().map(description).toList(), next);
    }

    /** The answer with the items under a name. */
    public Map<String, Object> answer(String name) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, items);
        next.ifPresent(token -> body.put("nextToken", token));
        return body;
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
