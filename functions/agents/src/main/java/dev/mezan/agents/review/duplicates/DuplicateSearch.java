package dev.mezan.agents.review.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds passages that are nearly the same: those that share a band are compared by their true Jaccard index.
 *
 * <p>In a band, each passage is compared with the few distinct ones before it, so that one that stands in a thousand
 * files costs a thousand comparisons and not half a million.
 */
public final class DuplicateSearch {
    /** From which Jaccard index on two passages are nearly the same. */
    public static final double ALIKE = 0.7;

    private static final int MOST_ORIGINALS = 8;

    private final PassageSource source;
    private final Map<Long, List<At>> buckets = new HashMap<>();

    /** Reads a passage again, so that its likeness is proved and not guessed. */
    @FunctionalInterface
    public interface PassageSource {
        /** The passage at a line of a file; empty if it can't be read any more. */
        Optional<Passage> at(FilePassages file, int line);
    }

    /** Two passages that are nearly the same. */
    public record Pair(String path, Passage passage, String original, Passage originalPassage, double alike) {}

    private record At(FilePassages file, int line) {
        // A path and a line name a passage; comparing whole files would cost more than the search.
        @Override
        public boolean equals(Object other) {
            return other instanceof At at && line == at.line && path().equals(at.path());
        }

        @Override
        public int hashCode() {
            return 31 * path().hashCode() + line;
        }

        private String path() {
            return file.document().path();
        }
    }

    /** A search that proves what it finds with the help of a source. */
    public DuplicateSearch(PassageSource source) {
        this.source = source;
    }

    /** The pairs: each passage with the first that it is nearly the same as, in the order of the files. */
    public List<Pair> search(List<FilePassages> files) {
        var pairs = new ArrayList<Pair>();
        for (var file : files) {
            for (var place : file.passages()) {
                add(new At(file, place.line()), Bands.decoded(place.bands())).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Pair> add(At at, Bands bands) {
        var compared = new HashSet<At>();
        var original = Optional.<Pair>empty();
        for (var band = 0; band < Bands.COUNT; band++) {
            var bucket = buckets.computeIfAbsent(key(band, bands.hashes()[band]), _ -> new ArrayList<>());
            for (var index = 0; original.isEmpty() && index < bucket.size(); index++) {
                if (compared.add(bucket.get(index))) {
                    original = pair(at, bucket.get(index));
                }
            }
        }
        if (original.isEmpty()) {
            remember(at, bands);
        }
        return original;
    }

    private void remember(At at, Bands bands) {
        for (var band = 0; band < Bands.COUNT; band++) {
            var bucket = buckets.computeIfAbsent(key(band, bands.hashes()[band]), _ -> new ArrayList<>());
            if (bucket.size() < MOST_ORIGINALS && !bucket.contains(at)) {
                bucket.add(at);
            }
        }
    }

    private Optional<Pair> pair(At at, At original) {
        var mine = source.at(at.file(), at.line());
        var theirs = source.at(original.file(), original.line());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var alike = mine.get().shingles().jaccard(theirs.get().shingles());
        return alike < ALIKE
                ? Optional.empty()
                : Optional.of(new Pair(
                        at.file().document().path(),
                        mine.get(),
                        original.file().document().path(),
                        theirs.get(),
                        alike));
    }

    private static long key(int band, int hash) {
        return ((long) band << 32) | Integer.toUnsignedLong(hash);
    }

    /** Pairs by the two files that they are in, in order. */
    public static List<List<Pair>> byFiles(List<Pair> pairs) {
        var groups = new LinkedHashMap<String, List<Pair>>();
        for (var pair : pairs) {
            groups.computeIfAbsent(pair.path() + "\0" + pair.original(), _ -> new ArrayList<>())
                    .add(pair);
        }
        return List.copyOf(groups.values());
    }
}
