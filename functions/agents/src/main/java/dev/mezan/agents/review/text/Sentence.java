package dev.mezan.agents.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence.
 *
 * @param line the line that it begins on, from 1
 * @param text as prose has it
 * @param words its words
 */
public record Sentence(int line, String text, List<String> words) {
    // A small letter may begin a sentence (npm does), so what stands behind the stop does not matter.
    private static final Pattern END = Pattern.compile("[.!?…][\"'”’)\\]]*(?=\\s)|[" + ProseBlock.BREAK + ";]");
    private static final Pattern NO_END = Pattern.compile(
            ".*(?:\\b(?:vs|etc|cf|Mr|Mrs|Dr|St|No|Fig|Sec|approx|eg|ie|al|Inc|Ltd|ca)|\\b\\p{Lu})\\.", Pattern.DOTALL);

    /** The sentences of a block; a semicolon and a forced line end one as well. */
    public static List<Sentence> of(ProseBlock block) {
        var sentences = new ArrayList<Sentence>();
        var text = block.text();
        var end = END.matcher(text);
        var start = 0;
        while (end.find()) {
            if (!NO_END.matcher(text.substring(Math.max(start, end.end() - 12), end.end()))
                    .matches()) {
                add(sentences, block, start, end.end());
                start = end.end();
            }
        }
        add(sentences, block, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, ProseBlock block, int from, int to) {
        var start = from;
        while (start < to && Character.isWhitespace(block.text().charAt(start))) {
            start++;
        }
        var text = block.text().substring(start, to).strip();
        var words = Words.of(text);
        if (!words.isEmpty()) {
            sentences.add(new Sentence(block.lineAt(start), text, words));
        }
    }

    /** The sentences of all paragraphs. */
    public static List<Sentence> of(List<ProseBlock> blocks) {
        return ProseBlock.paragraphs(blocks).stream()
                .flatMap(block -> of(block).stream())
                .toList();
    }
}
