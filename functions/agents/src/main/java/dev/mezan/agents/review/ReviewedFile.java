package dev.mezan.agents.review;

import java.util.List;
import java.util.Optional;

/**
 * What a reviewer says of one file.
 *
 * @param path the file
 * @param kind what it is
 * @param bytes its size
 * @param lines how many lines it has
 * @param words how many words of prose
 * @param sentences how many sentences
 * @param readingEase Flesch's Reading Ease; empty if it has too little English prose
 * @param findings the worst first, at most {@link #MOST_FINDINGS}
 * @param more how many findings are left out
 * @param keySentences the sentences that say most of what it is about
 */
public record ReviewedFile(
        String path,
        Kind kind,
        long bytes,
        int lines,
        int words,
        int sentences,
        Optional<Integer> readingEase,
        List<Finding> findings,
        int more,
        List<KeySentence> keySentences) {
    /** The most findings of one file that a reviewer tells. */
    public static final int MOST_FINDINGS = 100;

    /**
     * A sentence that says what a file is about.
     *
     * @param text the sentence
     * @param weight how much of the file's vocabulary it has, 0 to 1
     */
    public record KeySentence(String text, double weight) {}

    /** A file whose text could not be read, and why. */
    static ReviewedFile unread(Document document, Finding why) {
        return new ReviewedFile(
                document.path(),
                document.kind(),
                document.bytes(),
                0,
                0,
                0,
                Optional.empty(),
                List.of(why),
                0,
                List.of());
    }
}
