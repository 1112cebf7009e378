package dev.mezan.asl.junit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders <code>${Name}</code> in a definition. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.:]+)}");

    private Placeholders() {}

    /** Fills those that have a value; others stay. */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
