package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** The test of a choice rule. */
@FunctionalInterface
public interface Condition {
    /** Whether the rule matches. {@code root} is the effective input. */
    boolean test(Evaluation evaluation, @Nullable Object root) throws EvaluationFailure;
}
