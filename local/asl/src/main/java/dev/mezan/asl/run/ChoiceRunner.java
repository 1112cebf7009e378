package dev.mezan.asl.run;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.state.ChoiceState;

/** Choice: the first rule that matches decides, or else the default. */
final class ChoiceRunner {
    private ChoiceRunner() {}

    static Outcome run(ChoiceState state, Visit visit) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().effectiveInput(evaluation);
        for (ChoiceState.Rule rule : state.rules()) {
            if (rule.condition().test(evaluation, input)) {
                return visit.finish(state.data().produceByRule(evaluation, input, rule.data()), rule.next());
            }
        }
        if (state.otherwise().isEmpty()) {
            throw new EvaluationFailure(
                    ErrorNames.NO_CHOICE_MATCHED, "No choice rule matched and there is no Default.");
        }
        return visit.finish(state.data(), evaluation, input, state.otherwise().get());
    }
}
