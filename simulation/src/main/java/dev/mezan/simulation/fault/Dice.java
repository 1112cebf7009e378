package dev.mezan.simulation.fault;

import java.util.SplittableRandom;

/** Chance that depends on a seed and a name, and on nothing that happened before. */
final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    Dice(long seed, String name) {
        var hash = FNV_OFFSET ^ seed;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        random = new SplittableRandom(hash);
    }

    double next() {
        return random.nextDouble();
    }

    Dice skip() {
        var _ = random.nextDouble();
        return this;
    }
}
