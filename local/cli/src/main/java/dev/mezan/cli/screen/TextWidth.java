package dev.mezan.cli.screen;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
    private TextWidth() {}

    /** The columns of a text without escape sequences; wide characters and emoji take two. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text cut to so many columns, with … at its end if something is missing. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        var used = 0;
        for (var point : text.codePoints().toArray()) {
            if (used + of(point) > columns - 1) {
                break;
            }
            kept.appendCodePoint(point);
            used += of(point);
        }
        return columns < 1 ? "" : kept.append('…').toString();
    }

    /** The text with spaces behind it up to so many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int point) {
        var type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    // The East Asian wide blocks and the emoji of Unicode's EastAsianWidth.txt, by their ranges.
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }
}
