package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** What a state has besides its input when an expression is evaluated. */
public sealed interface Given {
    /** Nothing yet: the state has not done its work. */
    record Nothing() implements Given {}

    /** The result of the state's work, {@code $states.result}. */
    record Result(@Nullable Object value) implements Given {}

    /** The error that a catcher handles, {@code $states.errorOutput}. */
    record ErrorOutput(Object value) implements Given {}

    Given NOTHING = new Nothing();
}
