package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what a text or a regular expression matches, from left to right. */
sealed interface Finder permits Finder.Plain, Matches {
    /** Goes to the next place; false when there is none. */
    boolean next();

    int start();

    int end();

    String text();

    List<String> groups();

    static Finder of(Object pattern, String text) {
        return switch (pattern) {
            case Pattern regex -> new Matches(regex, text);
            case String plain -> new Plain(plain, text);
            default -> throw new JException("A pattern must be a string or a regular expression.", -1);
        };
    }

    /** A plain text; an empty one is found after every character but the last. */
    final class Plain implements Finder {
        private final String pattern;
        private final String text;
        private int start;
        private int end;

        Plain(String pattern, String text) {
            this.pattern = pattern;
            this.text = text;
        }

        @Override
        public boolean next() {
            Bounds.CURRENT.get().tick();
            start = pattern.isEmpty() ? end + 1 : text.indexOf(pattern, end);
            if (start < 0 || start > text.length()) {
                return false;
            }
            end = start + pattern.length();
            return true;
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public int end() {
            return end;
        }

        @Override
        public String text() {
            return pattern;
        }

        @Override
        public List<String> groups() {
            return List.of();
        }
    }
}
