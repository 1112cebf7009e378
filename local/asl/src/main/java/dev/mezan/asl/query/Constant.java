package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** A template without holes. */
public record Constant(@Nullable Object value) implements Template {
    @Override
    public @Nullable Object evaluate(Evaluation evaluation, @Nullable Object root) {
        return value;
    }
}
