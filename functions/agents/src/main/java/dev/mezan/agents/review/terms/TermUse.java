package dev.mezan.agents.review.terms;

/**
 * That a file uses a term.
 *
 * @param term as it is written
 * @param line where it stands first, from 1
 * @param count how often
 */
public record TermUse(String term, int line, int count) {
    /** The same, used once more. */
    TermUse again() {
        return new TermUse(term, line, count + 1);
    }
}
