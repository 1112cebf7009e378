package dev.mezan.asl.query.jsonpath.choice;

/** Matches {@code *} against any characters in time proportional to pattern times text, whatever the pattern. */
final class WildcardPattern {
    private WildcardPattern() {}

    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && literal(pattern, p) == text.charAt(t)) {
                p += width(pattern, p);
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean isEscape(String pattern, int p) {
        return pattern.charAt(p) == '\\' && p + 1 < pattern.length();
    }

    private static char literal(String pattern, int p) {
        return pattern.charAt(isEscape(pattern, p) ? p + 1 : p);
    }

    private static int width(String pattern, int p) {
        return isEscape(pattern, p) ? 2 : 1;
    }
}
