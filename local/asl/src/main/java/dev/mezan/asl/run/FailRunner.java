package dev.mezan.asl.run;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.state.FailState;
import java.util.Optional;

/** Fail: ends with an error and a cause, each a literal or computed. */
final class FailRunner {
    private FailRunner() {}

    static Outcome run(FailState state, Visit visit) throws EvaluationFailure, StateFailure {
        Evaluation evaluation = visit.evaluation();
        throw new StateFailure(text(state.error(), evaluation, "Error"), text(state.cause(), evaluation, "Cause"));
    }

    private static String text(Optional<Template> template, Evaluation evaluation, String field)
            throws EvaluationFailure {
        if (template.isEmpty()) {
            return "";
        }
        if (template.get().evaluate(evaluation, evaluation.input()) instanceof String text) {
            return text;
        }
        throw new EvaluationFailure(ErrorNames.RUNTIME, "The field '" + field + "' must give a string.");
    }
}
