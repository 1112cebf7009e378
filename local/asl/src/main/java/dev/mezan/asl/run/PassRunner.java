package dev.mezan.asl.run;

import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.state.PassState;
import org.jspecify.annotations.Nullable;

/** Pass: the result is the literal Result, or else the input after Parameters. */
final class PassRunner {
    private PassRunner() {}

    static Outcome run(PassState state, Visit visit) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        return visit.finish(state.data(), evaluation, result(state, visit, evaluation), state.next());
    }

    private static @Nullable Object result(PassState state, Visit visit, Evaluation evaluation)
            throws EvaluationFailure {
        if (state.result().isEmpty()) {
            return state.data().arguments(evaluation, state.data().effectiveInput(evaluation));
        }
        Object literal = state.result().get().value();
        visit.saw(Step.RESULT, literal);
        return literal;
    }
}
