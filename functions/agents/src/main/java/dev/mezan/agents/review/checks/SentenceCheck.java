package dev.mezan.agents.review.checks;

import dev.mezan.agents.review.Finding;
import dev.mezan.agents.review.text.Sentence;
import java.util.List;

/**
 * Sentences that are too long to be read at once.
 *
 * <p>GOV.UK's writers keep below 25 words; this is milder: a note over 40 words, a warning over 60.
 *
 * @see <a href="https://www.gov.uk/guidance/content-design/writing-for-gov-uk">Writing for GOV.UK</a>
 */
public final class SentenceCheck {
    private static final int LONG = 40;
    private static final int FAR_TOO_LONG = 60;

    /** What it finds, in the order of the file. */
    public List<Finding> check(String path, List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.words().size() > LONG)
                .map(sentence -> finding(path, sentence))
                .toList();
    }

    private static Finding finding(String path, Sentence sentence) {
        var count = sentence.words().size();
        var message = "A sentence of %d words: `%s`".formatted(count, Finding.quote(sentence.text()));
        return count > FAR_TOO_LONG
                ? Finding.warning("long-sentence", path, sentence.line(), message)
                : Finding.note("long-sentence", path, sentence.line(), message);
    }
}
