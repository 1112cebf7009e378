package dev.mezan.core.schema;

import java.util.Map;

/** The patterns of the suite's own schemas, in words. */
final class PatternWords {
    private static final Map<String, String> WORDS = Map.of(
            "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
            "a name in kebab-case, such as review-documents",
            "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$",
            "a version such as 1.2.0",
            "^[A-Za-z][A-Za-z0-9_-]{0,63}$",
            "an id of at most 64 letters, digits, - and _ that begins with a letter",
            "^\\s*\\{%[\\s\\S]*%\\}\\s*$",
            "an expression in {% … %}",
            "^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$",
            "an id of at most 80 letters, digits, '.', - and _");

    private PatternWords() {}

    static String of(String pattern) {
        return WORDS.getOrDefault(pattern, "the pattern " + pattern);
    }
}
