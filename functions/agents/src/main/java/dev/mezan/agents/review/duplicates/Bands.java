package dev.mezan.agents.review.duplicates;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A signature cut in 16 bands of 4, each hashed: passages that share a band are worth comparing. Two that are 80 % alike
 * share one with 99.98 % probability, 70 % with 99 %, 30 % with 12 %.
 *
 * @param hashes one for each band
 */
public record Bands(int[] hashes) {
    /** How many bands there are. */
    public static final int COUNT = 16;

    private static final int ROWS = MinHash.FUNCTIONS / COUNT;

    /** The bands of a signature. */
    public static Bands of(MinHash signature) {
        var hashes = new int[COUNT];
        for (var band = 0; band < COUNT; band++) {
            var mixed = (long) band;
            for (var row = 0; row < ROWS; row++) {
                mixed = Mix.of(mixed ^ signature.least()[band * ROWS + row]);
            }
            hashes[band] = (int) mixed;
        }
        return new Bands(hashes);
    }

    /** The bands as text: 86 characters. */
    public String encoded() {
        var bytes = ByteBuffer.allocate(COUNT * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The bands of a text.
     *
     * @throws IllegalArgumentException if it is none that {@link #encoded} made
     */
    public static Bands decoded(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != COUNT * Integer.BYTES) {
            throw new IllegalArgumentException("Bands are " + COUNT * Integer.BYTES + " bytes, not " + bytes.length);
        }
        var hashes = new int[COUNT];
        ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
        return new Bands(hashes);
    }

    /** Whether two passages are worth comparing. */
    public boolean meet(Bands other) {
        for (var band = 0; band < COUNT; band++) {
            if (hashes[band] == other.hashes[band]) {
                return true;
            }
        }
        return false;
    }
}
