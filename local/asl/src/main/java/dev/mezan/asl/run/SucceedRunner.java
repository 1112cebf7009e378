package dev.mezan.asl.run;

import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.Transition;

/** Succeed: the input is the output. */
final class SucceedRunner {
    private SucceedRunner() {}

    static Outcome run(SucceedState state, Visit visit) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        return visit.finish(state.data(), evaluation, state.data().effectiveInput(evaluation), Transition.END);
    }
}
