package dev.mezan.agents.review;

import java.util.Comparator;

/**
 * Something that a reviewer would point at.
 *
 * @param severity how much it matters
 * @param check which check found it, kebab-case, such as {@code broken-link}
 * @param path the file, relative to the folder
 * @param line the line, from 1; 0 for the file as a whole
 * @param message one sentence without a full stop; code in backticks
 */
public record Finding(Severity severity, String check, String path, int line, String message) {
    /** The worst first, then by place. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::path)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::message);

    /** The most characters of someone's text that a message quotes. */
    private static final int QUOTE_LIMIT = 80;

    /** An error. */
    public static Finding error(String check, String path, int line, String message) {
        return new Finding(Severity.ERROR, check, path, line, message);
    }

    /** A warning. */
    public static Finding warning(String check, String path, int line, String message) {
        return new Finding(Severity.WARNING, check, path, line, message);
    }

    /** A note. */
    public static Finding note(String check, String path, int line, String message) {
        return new Finding(Severity.NOTE, check, path, line, message);
    }

    /** Someone's text on one line, cut, for a message. */
    public static String quote(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replace('`', '\'').replace("\uFFFC", "[…]");
        if (line.length() <= QUOTE_LIMIT) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(QUOTE_LIMIT - 1)) ? QUOTE_LIMIT - 1 : QUOTE_LIMIT;
        return line.substring(0, end) + "…";
    }
}
