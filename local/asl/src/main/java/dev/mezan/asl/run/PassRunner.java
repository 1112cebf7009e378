package dev.mezan.asl.run;

import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.state.PassState;

/** Pass: the result is the literal Result, or else the input after Parameters. */
final class PassRunner {
    private PassRunner() {}

    static Outcome run(PassState state, Visit visit) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        Object given = state.data().arguments(evaluation, state.data().effectiveInput(evaluation));
        Object result = state.result().isPresent() ? state.result().get().value() : given;
        return visit.finish(state.data(), evaluation, result, state.next());
    }
}
