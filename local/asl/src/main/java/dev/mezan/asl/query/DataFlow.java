package dev.mezan.asl.query;

import org.jspecify.annotations.Nullable;

/** How data flows through one state: from raw input to what the work sees, and from its result to the output. */
public interface DataFlow {
    /** What the state works on: the raw input after {@code InputPath}. */
    @Nullable
    Object effectiveInput(Evaluation evaluation) throws EvaluationFailure;

    /** What the state's work is given: {@code Parameters} or {@code Arguments}, or else the effective input. */
    @Nullable
    Object arguments(Evaluation evaluation, @Nullable Object effectiveInput) throws EvaluationFailure;

    /** The output and variables that come of the work's result. */
    Produced produce(Evaluation evaluation, @Nullable Object result) throws EvaluationFailure;

    /** The same for a Choice of which one rule matched, whose own flow of data has a say. */
    Produced produceByRule(Evaluation evaluation, @Nullable Object effectiveInput, DataFlow rule)
            throws EvaluationFailure;
}
