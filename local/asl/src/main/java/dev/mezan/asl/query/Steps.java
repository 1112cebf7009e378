package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** Is told each step of the flow of data through a state, as far as it comes. */
@FunctionalInterface
public interface Steps {
    /** For executions, whose steps nobody asks for. */
    Steps UNWATCHED = (step, value) -> {};

    /** What the step gave, a JSON value. */
    void saw(Step step, @Nullable Object value);
}
