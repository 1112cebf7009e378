package dev.mezan.agents.review.duplicates;

import dev.mezan.agents.review.text.ProseBlock;
import dev.mezan.agents.review.text.Words;
import java.util.List;

/**
 * A paragraph that is long enough to be compared.
 *
 * @param line where it begins, from 1
 * @param endLine where it ends
 * @param shingles what it is compared by
 */
public record Passage(int line, int endLine, Shingles shingles) {
    /** Shorter paragraphs are alike by chance, or as phrases are. */
    private static final int FEWEST_WORDS = 30;

    /** A file with more is not read on. */
    private static final int MOST = 2_000;

    /** The passages of a file's prose. */
    public static List<Passage> of(List<ProseBlock> prose) {
        return ProseBlock.paragraphs(prose).stream()
                .map(block -> new Candidate(block, Words.of(block.text())))
                .filter(each -> each.words().size() >= FEWEST_WORDS)
                .limit(MOST)
                .map(Candidate::passage)
                .toList();
    }

    private record Candidate(ProseBlock block, List<String> words) {
        Passage passage() {
            return new Passage(block.line(), block.endLine(), Shingles.of(words));
        }
    }
}
