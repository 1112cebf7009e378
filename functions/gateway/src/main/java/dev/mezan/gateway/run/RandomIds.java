package dev.mezan.gateway.run;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Random UUIDs, of version 4.
 *
 * @param random where chance comes from
 */
public record RandomIds(RandomGenerator random) implements Supplier<UUID> {
    private static final long VERSION = 0x4000L;
    private static final long NO_VERSION = ~0xF000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long NO_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    @Override
    public UUID get() {
        var most = (random.nextLong() & NO_VERSION) | VERSION;
        var least = (random.nextLong() & NO_VARIANT) | VARIANT;
        return new UUID(most, least);
    }
}
