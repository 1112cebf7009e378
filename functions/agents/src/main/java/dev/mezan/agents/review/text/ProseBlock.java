package dev.mezan.agents.review.text;

import java.util.Arrays;
import java.util.List;

/**
 * A piece of prose: a paragraph, a heading, a cell of a table.
 *
 * @param role where it stands
 * @param text its words; {@link #THING} stands for code, addresses and names of files, {@link #BREAK} for a forced line
 * @param starts where in the text each of its pieces begins
 * @param lines the line of each piece, from 1
 * @param linked which share of its text is link text, 0 to 1
 */
public record ProseBlock(Role role, String text, int[] starts, int[] lines, double linked) {
    /** Stands for something that is no word but takes the place of one. */
    public static final char THING = '\uFFFC';

    /** Stands where the author forced a new line: a sentence ends there. */
    public static final char BREAK = '\u2028';

    /** Where prose stands. */
    public enum Role {
        /** A paragraph, in a list or a quotation as well. */
        PARAGRAPH,
        /** A heading. */
        HEADING,
        /** A cell of a table. */
        CELL
    }

    /** The line of a place in the text, from 1. */
    public int lineAt(int offset) {
        var index = Arrays.binarySearch(starts, offset);
        return lines[Math.max(0, index >= 0 ? index : -index - 2)];
    }

    /** The line that it begins on, from 1. */
    public int line() {
        return lines[0];
    }

    /** The line that it ends on, from 1. */
    public int endLine() {
        return lines[lines.length - 1];
    }

    /** The paragraphs of blocks that are prose: not rows of badges or lists of links. */
    public static List<ProseBlock> paragraphs(List<ProseBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.role() == Role.PARAGRAPH && block.linked() < 0.5)
                .toList();
    }
}
