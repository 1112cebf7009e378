package dev.mezan.asl.query.jsonata;

import dev.mezan.asl.query.TimedText;
import dev.mezan.asl.query.jsonata.functions.Bounds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries a regular expression on a text, under the clock, before the library applies it to that text without one: a
 * regular expression may be called as a function, and there the library cannot be told of a bound. The two are
 * neighbours then, within the same enclosing expression.
 */
final class Rehearsal {
    private final Bounds bounds;
    private final Deque<Neighbours> enclosing = new ArrayDeque<>();

    Rehearsal(Bounds bounds) {
        this.bounds = bounds;
        enclosing.push(new Neighbours());
    }

    private static final class Neighbours {
        private final Set<Pattern> regexes = new HashSet<>();
        private String text = "";
    }

    void enter() {
        enclosing.push(new Neighbours());
    }

    void exit(@Nullable Object result) {
        enclosing.pop();
        Neighbours neighbours = enclosing.element();
        switch (single(result)) {
            case Pattern regex -> {
                apply(regex, neighbours.text);
                neighbours.regexes.add(regex);
            }
            case String text -> {
                neighbours.regexes.forEach(regex -> apply(regex, text));
                neighbours.text = text;
            }
            case null, default -> {}
        }
    }

    /** A sequence of one is about to become its item. */
    private static @Nullable Object single(@Nullable Object result) {
        return result instanceof List<?> list && list.size() == 1 ? list.getFirst() : result;
    }

    private void apply(Pattern regex, String text) {
        Matcher matcher = regex.matcher(new TimedText(text, bounds::tick));
        while (matcher.find()) {
            bounds.tick();
        }
    }
}
