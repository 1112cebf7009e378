package dev.mezan.agents.review.duplicates;

import dev.mezan.agents.review.Document;
import java.util.List;

/**
 * The passages of a file, small enough to travel.
 *
 * @param document the file, to be read again when a passage must be proved
 * @param passages each with its place and its bands
 */
public record FilePassages(Document document, List<Place> passages) {
    /**
     * A passage's place and bands.
     *
     * @param line where it begins, from 1
     * @param bands as {@link Bands#encoded} gives them
     */
    public record Place(int line, String bands) {}

    /** The passages of a file, for the comparison. */
    public static FilePassages of(Document document, List<Passage> passages) {
        return new FilePassages(
                document, passages.stream().map(FilePassages::place).toList());
    }

    private static Place place(Passage passage) {
        return new Place(
                passage.line(), Bands.of(MinHash.of(passage.shingles())).encoded());
    }
}
