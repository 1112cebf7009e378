package dev.mezan.cli.states.chart;

import dev.mezan.cli.screen.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes in a picture, by rule of thumb, for what draws it has fonts of its own.
 *
 * @param size the font's size, in pixels
 */
record Lettering(int size) {
    private static final String NARROW = "iljtfrI.,:;'|!()[]{}/ -";
    private static final String BROAD = "mwMWQGOCDHNUABKRSVXYZ@%&+<>=≤≥·…_$#";

    /** The width, in pixels. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** The text on so many lines at most, none much wider than that; what does not fit ends with … */
    List<String> lines(String text, double width, int most) {
        var lines = new ArrayList<String>();
        var rest = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        while (lines.size() < most - 1 && width(rest) > width) {
            var end = breakAt(rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(cut(rest, width));
        return lines;
    }

    private String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, width - width("…"))).strip() + "…";
    }

    /** Behind the last space or sign that still fits; in the middle of a word where there is none. */
    private int breakAt(String text, double width) {
        var end = fitting(text, width);
        for (int i = end; i > end / 2; i--) {
            if (" -_.,:/&)".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    /** How many chars fit, at least one character. */
    private int fitting(String text, double width) {
        var end = text.offsetByCodePoints(0, 1);
        var used = width(text.codePointAt(0));
        while (end < text.length()) {
            used += width(text.codePointAt(end));
            if (used > width) {
                return end;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private double width(int point) {
        var columns = TextWidth.of(Character.toString(point));
        if (columns != 1) {
            return columns * 0.62 * size;
        }
        if (NARROW.indexOf(point) >= 0) {
            return 0.36 * size;
        }
        return (BROAD.indexOf(point) >= 0 ? 0.74 : 0.58) * size;
    }
}
