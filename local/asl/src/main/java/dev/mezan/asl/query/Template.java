package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** A JSON value with holes that expressions fill. */
@FunctionalInterface
public interface Template {
    /** Fills the holes. {@code root} is what {@code $} means in a JSONPath state; JSONata does not look at it. */
    @Nullable
    Object evaluate(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure;
}
