package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSONata's own functions on text that could run or grow without end, under bounds. The library finds them by name and
 * by the types of their parameters.
 *
 * @see <a href="https://docs.jsonata.org/string-functions">JSONata: string functions</a>
 */
public final class TextFunctions {
    private TextFunctions() {}

    /** {@code $contains(str, pattern)}. */
    public static @Nullable Boolean contains(@Nullable String text, Object pattern) {
        if (text == null) {
            return null;
        }
        return pattern instanceof Pattern regex
                ? new Matches(regex, text).next()
                : text.contains(text(pattern, "contains"));
    }

    /** {@code $match(str, regex, limit?)}. */
    public static @Nullable List<Object> match(@Nullable String text, Pattern regex, @Nullable Number limit) {
        if (text == null) {
            return null;
        }
        int most = limit(limit, "D3040");
        List<Object> found = Utils.createSequence();
        Matches matches = new Matches(regex, text);
        long length = 0;
        while (found.size() < most && matches.next()) {
            Map<String, Object> match = new LinkedHashMap<>();
            match.put("match", matches.text());
            match.put("index", matches.start());
            match.put("groups", matches.groups());
            found.add(match);
            length += 64 + matches.text().length();
            Bounds.CURRENT.get().checkLength(length);
        }
        return found;
    }

    /** {@code $split(str, separator, limit?)}. */
    public static @Nullable List<String> split(@Nullable String text, Object separator, @Nullable Number limit) {
        if (text == null) {
            return null;
        }
        int most = limit(limit, "D3020");
        List<String> parts = new ArrayList<>();
        int from = 0;
        Finder finder = Finder.of(separator, text);
        while (parts.size() < most && finder.next()) {
            parts.add(text.substring(from, finder.start()));
            from = finder.end();
            Bounds.CURRENT.get().checkLength(8L * parts.size());
        }
        if (parts.size() < most && !(text(separator).isEmpty() && from == text.length())) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    private static String text(Object separator) {
        return separator instanceof String plain ? plain : "a regular expression";
    }

    /** {@code $join(array, separator?)}. */
    public static @Nullable String join(@Nullable List<String> texts, @Nullable String separator) {
        if (texts == null) {
            return null;
        }
        String between = separator == null ? "" : separator;
        long length = (long) between.length() * texts.size();
        for (String text : texts) {
            length += text.length();
        }
        Bounds.CURRENT.get().checkLength(length - between.length());
        return String.join(between, texts);
    }

    /** {@code $pad(str, width, char?)}. */
    public static @Nullable String pad(@Nullable String text, @Nullable Number width, @Nullable String with) {
        if (text == null) {
            return null;
        }
        long wide = width == null ? 0 : width.longValue();
        long missing = Math.abs(wide) - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        String unit = with == null || with.isEmpty() ? " " : with;
        Bounds.CURRENT.get().checkLength(missing * unit.length());
        int units = (int) missing / unit.codePointCount(0, unit.length()) + 1;
        String padding = unit.repeat(units);
        padding = padding.substring(0, padding.offsetByCodePoints(0, (int) missing));
        return wide < 0 ? padding + text : text + padding;
    }

    /** {@code $replace(str, pattern, replacement, limit?)}. */
    public static @Nullable String replace(
            @Nullable String text, Object pattern, Object replacement, @Nullable Number limit) {
        if (text == null) {
            return null;
        }
        if (pattern instanceof String plain && plain.isEmpty()) {
            throw new JException("D3010", -1);
        }
        int most = limit(limit, "D3011");
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        Finder finder = Finder.of(pattern, text);
        for (int i = 0; i < most && finder.next(); i++) {
            replaced.append(text, from, finder.start());
            replaced.append(Replacement.of(finder, replacement));
            from = finder.end();
            Bounds.CURRENT.get().checkLength(replaced.length());
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static int limit(@Nullable Number limit, String code) {
        if (limit != null && limit.doubleValue() < 0) {
            throw new JException(code, -1, limit);
        }
        return limit == null ? Integer.MAX_VALUE : limit.intValue();
    }

    private static String text(Object pattern, String function) {
        if (pattern instanceof String plain) {
            return plain;
        }
        throw new JException("T0410", -1, 2, function);
    }
}
