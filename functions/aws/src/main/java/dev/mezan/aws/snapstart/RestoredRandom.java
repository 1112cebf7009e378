package dev.mezan.aws.snapstart;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crac.Context;
import org.crac.Resource;

/** Chance of which no two instances of one snapshot get the same. */
final class RestoredRandom implements RandomGenerator, Resource {
    private final Supplier<RandomGenerator> maker;
    private volatile RandomGenerator current;

    RestoredRandom(Supplier<RandomGenerator> maker) {
        this.maker = maker;
        this.current = maker.get();
    }

    @Override
    public long nextLong() {
        return current.nextLong();
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // What was given out before a snapshot was given to nobody but this instance.
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        current = maker.get();
    }
}
