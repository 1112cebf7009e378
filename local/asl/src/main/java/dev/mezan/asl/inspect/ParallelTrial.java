package dev.mezan.asl.inspect;

import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.run.Outcome;
import dev.mezan.asl.run.SingleVisit;
import dev.mezan.asl.run.StateFailure;
import dev.mezan.asl.state.ParallelState;

/** A Parallel whose branches are mocked: what goes into them and what comes of their results, without running one. */
record ParallelTrial(ParallelState state, SingleVisit visit) {
    Outcome run(Mock mock) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        var _ = state.data().arguments(evaluation, state.data().effectiveInput(evaluation));
        return Mocked.outcome(mock, result -> visit.finish(state.data(), result, state.next()));
    }
}
