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
 * @param name the list's name in the API, such as {@code executions}
 * @param items what is on it
 * @param next the token of the part after it; empty if it is the last
 */
public record Page<T>(String name, List<T> items, Optional<String> next) {
    private static final int USUAL = 100;

    /**
     * The part of a sorted list that a call's {@code maxResults} (100 if it is 0 or absent) and {@code nextToken} ask for.
     *
     * @param key what the list is sorted by, different for each item
     * @throws StatesException with the code {@code InvalidToken}
     */
    public static <T> Page<T> of(String name, List<T> sorted, Function<T, String> key, Call call) {
        var position = Token.position(name, call);
        var rest = sorted.stream()
                .dropWhile(item -> position.filter(after -> key.apply(item).compareTo(after) <= 0)
                        .isPresent())
                .toList();
        return first(name, rest, key, call);
    }

    /** The first part of what is left of a list, as long as a call asks for. */
    public static <T> Page<T> first(String name, List<T> rest, Function<T, String> key, Call call) {
        var asked = call.body().path("maxResults").asInt(0);
        var items = rest.subList(0, Math.min(rest.size(), asked == 0 ? USUAL : asked));
        return new Page<>(
                name,
                List.copyOf(items),
                items.size() == rest.size()
                        ? Optional.empty()
                        : Optional.of(new Token(name, key.apply(items.getLast())).written()));
    }

    /** The answer, each item described. */
    public Map<String, Object> answer(Function<? super T, ?> description) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, items.stream().map(description).toList());
        next.ifPresent(token -> body.put("nextToken", token));
        return body;
    }
}
