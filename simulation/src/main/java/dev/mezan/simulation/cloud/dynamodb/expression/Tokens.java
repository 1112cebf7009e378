package dev.mezan.simulation.cloud.dynamodb.expression;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of an expression, read from left to right. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[#:]?[A-Za-z0-9_]+|<>|<=|>=|\\S");

    private final String expression;
    private final List<String> words;
    private int next;

    Tokens(String expression) {
        this.expression = expression;
        this.words = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    boolean hasNext() {
        return next < words.size();
    }

    String peek() {
        return hasNext() ? words.get(next) : "";
    }

    /** Whether the word after the next one is this. */
    boolean isFollowedBy(String word) {
        return next + 1 < words.size() && words.get(next + 1).equals(word);
    }

    String take() {
        if (!hasNext()) {
            throw wrong("ends too early");
        }
        return words.get(next++);
    }

    /** Takes the next word if it is this one, in small or capital letters. */
    boolean takeIf(String word) {
        if (peek().toUpperCase(Locale.ROOT).equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw wrong("should have " + word + " where it has '" + peek() + "'");
        }
    }

    IllegalArgumentException wrong(String how) {
        return new IllegalArgumentException("The expression '" + expression + "' " + how);
    }
}
