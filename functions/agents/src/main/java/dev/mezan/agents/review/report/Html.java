package dev.mezan.agents.review.report;

import java.util.regex.Pattern;

/** Text as HTML. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Html() {}

    /** Text that can't be markup, within an element or an attribute. */
    static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) c);
            }
        });
        return out.toString();
    }

    /** A message, with what is in backticks as code. */
    static String message(String message) {
        return CODE.matcher(text(message)).replaceAll("<code>$1</code>");
    }
}
