package dev.mezan.cli.screen;

import java.util.List;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
    // The East Asian wide blocks and the emoji of Unicode's EastAsianWidth.txt, by their ranges.
    private static final List<Block> WIDE = List.of(
            new Block(0x1100, 0x115F),
            new Block(0x2E80, 0xA4CF),
            new Block(0xAC00, 0xD7A3),
            new Block(0xF900, 0xFAFF),
            new Block(0xFE30, 0xFE6F),
            new Block(0xFF00, 0xFF60),
            new Block(0x1F300, 0x1FAFF),
            new Block(0x20000, 0x3FFFD));

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

    private static boolean isWide(int point) {
        return WIDE.stream().anyMatch(block -> block.first <= point && point <= block.last);
    }

    private record Block(int first, int last) {}
}
