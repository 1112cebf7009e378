package dev.mezan.agents.review.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MinHashTest {
    // The standard error is at most 1/16; five of it are met once in a million tries.
    private static final double FIVE_SIGMA = 5.0 / 16;

    @Property(tries = 300)
    void theEstimateIsNearTheTruth(@ForAll long seed, @ForAll @IntRange(max = 100) int changed) {
        var one = words(seed, 120);
        var other = changed(one, changed, seed);
        var truth = Shingles.of(one).jaccard(Shingles.of(other));
        assertThat(MinHash.of(Shingles.of(one)).similarity(MinHash.of(Shingles.of(other))))
                .isCloseTo(truth, within(FIVE_SIGMA));
    }

    @Property(tries = 300)
    void passagesThatAreAlikeMeetInABand(@ForAll long seed, @ForAll @IntRange(max = 4) int changed) {
        var one = words(seed, 120);
        var other = changed(one, changed, seed);
        assertThat(Shingles.of(one).jaccard(Shingles.of(other))).isGreaterThan(0.8);
        assertThat(bands(one).meet(bands(other))).isTrue();
    }

    @Property(tries = 100)
    void passagesWithNothingInCommonDoNotMeet(@ForAll @IntRange(max = 1_000_000) int seed) {
        assertThat(bands(words(seed, 60)).meet(bands(words(seed + 2_000_000L, 60))))
                .isFalse();
    }

    @Property(tries = 100)
    void jaccardIsSymmetricAndOneForTheSame(@ForAll long seed, @ForAll @IntRange(max = 50) int changed) {
        var one = Shingles.of(words(seed, 50));
        var other = Shingles.of(changed(words(seed, 50), changed, seed));
        assertThat(one.jaccard(other)).isEqualTo(other.jaccard(one));
        assertThat(one.jaccard(one)).isEqualTo(1);
    }

    @Property(tries = 100)
    void bandsTravelAsTextAndComeBack(@ForAll long seed) {
        var bands = bands(words(seed, 40));
        assertThat(bands.encoded()).hasSize(86);
        assertThat(Bands.decoded(bands.encoded()).hashes()).isEqualTo(bands.hashes());
    }

    private static Bands bands(List<String> words) {
        return Bands.of(MinHash.of(Shingles.of(words)));
    }

    private static List<String> words(long seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> Long.toString(random.nextLong(), 36))
                .toList();
    }

    private static List<String> changed(List<String> words, int count, long seed) {
        var random = new Random(seed + 1);
        var changed = new ArrayList<>(words);
        for (var each = 0; each < count; each++) {
            changed.set(random.nextInt(changed.size()), "changed" + each);
        }
        return changed;
    }
}
