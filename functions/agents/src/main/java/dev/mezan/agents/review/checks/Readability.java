package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.Sentence;
import dev.mezan.agents.review.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * How easily English is read: Flesch's Reading Ease, 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
 * 60 to 70 is plain English, below 30 is for scholars.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests">Flesch reading ease</a>
 */
public final class Readability {
    private static final int ENOUGH_WORDS = 100;
    private static final int HARD = 30;

    /** The ease, rounded; empty for less than 100 words, or if they are not English. */
    public Optional<Integer> ease(List<Sentence> sentences) {
        var words = sentences.stream().flatMap(each -> each.words().stream()).toList();
        if (words.size() < ENOUGH_WORDS || !Words.areEnglish(words)) {
            return Optional.empty();
        }
        var syllables = words.stream().mapToInt(Words::syllables).sum();
        var perSentence = words.size() / (double) sentences.size();
        var perWord = syllables / (double) words.size();
        return Optional.of((int) Math.round(206.835 - 1.015 * perSentence - 84.6 * perWord));
    }

    /** A note if a file is hard to read. */
    public Optional<Finding> check(String path, Optional<Integer> ease) {
        return ease.filter(value -> value < HARD)
                .map(value -> Finding.note(
                        "readability",
                        path,
                        0,
                        "Hard to read: its Flesch reading ease is %d (plain English is 60 to 70)".formatted(value)));
    }
}
