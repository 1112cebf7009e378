package dev.mezan.cli.states.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the elements of an SVG picture; all text is escaped. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Markup as it stands. */
    Svg raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    /** Lines of text around a middle, the first one's baseline at a height. */
    Svg text(List<String> lines, String kind, Spot first, int lineHeight) {
        for (int i = 0; i < lines.size(); i++) {
            raw("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(
                            kind,
                            number(first.x()),
                            number(first.y() + i * (double) lineHeight),
                            escaped(lines.get(i))));
        }
        return this;
    }

    /** What a pointer that rests on it shows. */
    Svg title(String text) {
        return raw("<title>" + escaped(text) + "</title>");
    }

    /** A length with at most one decimal. */
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Text for XML 1.0; what it has no place for, such as half of a surrogate pair, becomes U+FFFD. */
    static String escaped(String text) {
        return text.codePoints().mapToObj(Svg::escaped).collect(Collectors.joining());
    }

    private static String escaped(int point) {
        return switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isAllowed(point) ? Character.toString(point) : "\uFFFD";
        };
    }

    private static boolean isAllowed(int point) {
        var control = point < 0x20 && point != '\n' && point != '\t';
        var surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
