package dev.mezan.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines between its words. */
public final class Paragraph {
    private Paragraph() {}

    /** Its lines, none wider than so many columns unless one word is. */
    public static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && TextWidth.of(line + " " + word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Its lines behind a beginning of so many columns; those after the first stand below it. */
    public static List<String> hanging(String beginning, int indent, String text, int columns) {
        var lines = new ArrayList<String>();
        for (var line : lines(text, Math.max(20, columns - indent))) {
            lines.add((lines.isEmpty() ? beginning : " ".repeat(indent)) + line);
        }
        return lines;
    }
}
