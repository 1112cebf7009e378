package dev.mezan.simulation.schedule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thread of a world. */
final class Strand {
    static final ScopedValue<Strand> CURRENT = ScopedValue.newInstance();

    private final long number;
    private final Node node;
    private @Nullable Thread thread;
    private volatile @Nullable Runnable continuation;

    Strand(long number, Node node) {
        this.number = number;
        this.node = node;
    }

    long number() {
        return number;
    }

    Node node() {
        return node;
    }

    void is(Thread made) {
        thread = made;
    }

    /** It can take a step; what it was ready with before is the same. */
    void ready(Runnable next) {
        continuation = next;
    }

    /** Takes steps up to where it waits. */
    void step() {
        var next = continuation;
        continuation = null;
        if (next != null) {
            next.run();
        }
    }

    /** Whether it can take a step. */
    boolean isReady() {
        return continuation != null;
    }

    /** What runs it. */
    Thread thread() {
        return Objects.requireNonNull(thread);
    }
}
