package dev.mezan.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and only then; a maker that throws is asked again. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /** A value that has not been made. */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var value = made;
        return value != null ? value : make();
    }

    private synchronized T make() {
        var value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
