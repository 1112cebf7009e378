package dev.mezan.simulation.part;

import java.util.Optional;

/** What a small world is about. */
public enum Part {
    /** Machines lease tokens of one bucket. */
    BUCKETS,
    /** Runs of a tenant take and give back their places. */
    PERMITS,
    /** Calls go through a circuit whose target falls ill. */
    CIRCUITS,
    /** People answer the same question. */
    ANSWERS,
    /** Attempts at one effect, some of which stand still past their lease. */
    EFFECTS,
    /** Tasks of a dead agent are tried again. */
    RETRIES,
    /** Buyers meet at one shelf. */
    SHELVES,
    /** Requests come under one key. */
    KEYS;

    /** Of so many seeds each part has one; the others are worlds of the whole suite. */
    private static final int CYCLE = 20;

    /** What goes on in a small world. */
    interface Story {
        /** Starts its machines. */
        void begin();

        /** Checks what must hold in the end. */
        void end();
    }

    /** What the world of a seed is about; empty for the whole suite. */
    public static Optional<Part> of(long seed) {
        var place = Math.floorMod(seed, CYCLE);
        return place < values().length ? Optional.of(values()[place]) : Optional.empty();
    }

    /** Lets the small world run to its end. */
    public void play(Ground ground) {
        var story = on(ground);
        story.begin();
        ground.world().scheduler().run();
        story.end();
    }

    private Story on(Ground ground) {
        return switch (this) {
            case BUCKETS -> new BucketPart(ground);
            case PERMITS -> new PermitPart(ground);
            case CIRCUITS -> new CircuitPart(ground);
            case ANSWERS -> new AnswerPart(ground);
            case EFFECTS -> new EffectPart(ground);
            case RETRIES -> new RetryPart(ground);
            case SHELVES -> new ShelfPart(ground);
            case KEYS -> new KeyPart(ground);
        };
    }
}
