package dev.mezan.agents.review.duplicates;

import java.util.Arrays;

/**
 * A signature of a set: for each of 64 hash functions, the least hash of its members. Two sets agree in a place with the
 * probability of their Jaccard index.
 *
 * @param least one number for each function
 * @see <a href="http://www.mmds.org/">Mining of Massive Datasets, chapter 3</a>
 */
public record MinHash(long[] least) {
    /** How many hash functions there are. */
    public static final int FUNCTIONS = 64;

    /** The signature of a passage. */
    public static MinHash of(Shingles shingles) {
        var least = new long[FUNCTIONS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var shingle : shingles.hashes()) {
            for (var function = 0; function < FUNCTIONS; function++) {
                least[function] = Math.min(least[function], Mix.of(shingle + function * 0x9e3779b97f4a7c15L));
            }
        }
        return new MinHash(least);
    }

    /** About how alike the two sets are, 0 to 1; the standard error is at most 1/16. */
    public double similarity(MinHash other) {
        var same = 0;
        for (var function = 0; function < FUNCTIONS; function++) {
            same += least[function] == other.least[function] ? 1 : 0;
        }
        return same / (double) FUNCTIONS;
    }
}
