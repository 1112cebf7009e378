package dev.mezan.core.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: what, where, with which value, and what to do about it.
 *
 * @param code a stable name for the kind of problem, kebab-case, such as {@code unknown-agent}
 * @param what one sentence that says what is wrong, without the value
 * @param where a JSON pointer (RFC 6901), a path or an address; empty when there is no place
 * @param value the value that was met, shortened for the screen; empty when there is none
 * @param advice what to do next, as a sentence; empty when there is nothing to do
 */
public record Problem(String code, String what, String where, String value, String advice) {
    /** The most characters of a value that a problem shows. */
    public static final int VALUE_LIMIT = 200;

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(advice, "advice");
        value = value.length() <= VALUE_LIMIT ? value : value.substring(0, VALUE_LIMIT) + "…";
    }

    /** A problem with nothing but its code and its sentence; add to it with the {@code at}, {@code value} and {@code advice} methods. */
    public static Problem of(String code, String what) {
        return new Problem(code, what, "", "", "");
    }

    /** The same problem at a place. */
    public Problem at(String place) {
        return new Problem(code, what, place, value, advice);
    }

    /** The same problem with the value that was met. */
    public Problem got(@Nullable Object met) {
        return new Problem(code, what, where, String.valueOf(met), advice);
    }

    /** The same problem with what to do next. */
    public Problem advise(String next) {
        return new Problem(code, what, where, value, next);
    }

    /** The problem on one line: {@code where: what (got value). advice}. */
    @Override
    public String toString() {
        var line = new StringBuilder();
        if (!where.isEmpty()) {
            line.append(where).append(": ");
        }
        line.append(what);
        if (!value.isEmpty()) {
            line.append(" (got ").append(value).append(')');
        }
        line.append('.');
        return advice.isEmpty()
                ? line.toString()
                : line.append(' ').append(advice).toString();
    }
}
