package dev.mezan.runtime.lambda;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for; a maker that throws is asked again. */
final class Shared<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Shared(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var value = made;
        return value.isPresent() ? value.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
