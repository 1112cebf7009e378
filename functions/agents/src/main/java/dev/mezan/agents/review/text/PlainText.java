package dev.mezan.agents.review.text;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a plain text: lines between empty ones, if they look like prose. */
public final class PlainText {
    private PlainText() {}

    /** The blocks of prose of a text. */
    public static List<ProseBlock> prose(String content) {
        var blocks = new ArrayList<ProseBlock>();
        var paragraph = new ArrayList<String>();
        var lines = content.split("\n", -1);
        for (var index = 0; index <= lines.length; index++) {
            var line = index < lines.length ? lines[index] : "";
            if (!line.isBlank()) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                if (isProse(paragraph)) {
                    blocks.add(block(paragraph, index - paragraph.size() + 1));
                }
                paragraph.clear();
            }
        }
        return blocks;
    }

    // Tables, listings and drawings have columns, rules or few letters; prose ends its sentences.
    private static boolean isProse(List<String> lines) {
        var text = String.join("\n", lines);
        var letters =
                text.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
        return letters > 0.85 * text.length()
                && !text.strip().contains("   ")
                && text.indexOf('\t') < 0
                && text.matches("(?s).*[.!?][\"')]*\\s*");
    }

    private static ProseBlock block(List<String> lines, int first) {
        var text = new StringBuilder();
        var starts = new int[lines.size()];
        var numbers = new int[lines.size()];
        for (var index = 0; index < lines.size(); index++) {
            starts[index] = text.length();
            numbers[index] = first + index;
            text.append(ProseReader.plain(lines.get(index).strip())).append('\n');
        }
        return new ProseBlock(ProseBlock.Role.PARAGRAPH, text.toString(), starts, numbers, 0);
    }
}
