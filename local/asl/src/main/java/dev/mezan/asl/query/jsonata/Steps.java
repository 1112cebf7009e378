package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import org.jspecify.annotations.Nullable;

/**
 * What goes on within one expression: where the same inner one is evaluated again and again under the same variables, a
 * path maps it over a sequence, and holds all that it gives until it ends.
 */
final class Steps {
    private final Jsonata.Frame environment;
    private final Growth growth;
    private @Nullable Object mapped;
    private long bytes;

    Steps(Jsonata.Frame environment, Growth growth) {
        this.environment = environment;
        this.growth = growth;
    }

    /** An inner expression has given a result. */
    @SuppressWarnings("ReferenceEquality") // the very same expression and frame are meant
    void add(Object expression, Jsonata.Frame inner, @Nullable Object result) {
        bytes = expression == mapped && inner == environment ? bytes + growth.bytes(result) : 0;
        mapped = expression;
        Growth.checkBytes(bytes);
    }
}
