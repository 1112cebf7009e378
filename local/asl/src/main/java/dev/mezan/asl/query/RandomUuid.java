package dev.mezan.asl.query;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** A UUID of version 4 from a given source of randomness, so that a seed replays it. */
public final class RandomUuid {
    private RandomUuid() {}

    /** The next one. */
    public static String next(RandomGenerator random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
