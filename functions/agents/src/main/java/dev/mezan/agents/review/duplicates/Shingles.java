package dev.mezan.agents.review.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The runs of three words of a passage, as hashes: a sorted set.
 *
 * @param hashes ascending, each once
 * @see <a href="https://nlp.stanford.edu/IR-book/html/htmledition/near-duplicates-and-shingling-1.html">Near-duplicates
 *     and shingling</a>
 */
public record Shingles(long[] hashes) {
    /** How many words a shingle has. */
    public static final int WORDS = 3;

    /** The shingles of words; case does not count. */
    public static Shingles of(List<String> words) {
        var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        var hashes = new long[Math.max(0, lower.size() - WORDS + 1)];
        for (var index = 0; index < hashes.length; index++) {
            hashes[index] = hash(String.join(" ", lower.subList(index, index + WORDS)));
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The share of shingles that two passages have in common: Jaccard's index, 0 to 1. */
    public double jaccard(Shingles other) {
        var common = 0;
        var mine = 0;
        var theirs = 0;
        while (mine < hashes.length && theirs < other.hashes.length) {
            var order = Long.compare(hashes[mine], other.hashes[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        var all = hashes.length + other.hashes.length - common;
        return all == 0 ? 0 : common / (double) all;
    }

    // FNV-1a, 64 bits, and a mix so that all bits count.
    private static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        return Mix.of(hash);
    }
}
