package dev.mezan.asl.run;

import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;

/** Finds the runner of a state. */
final class StateRunner {
    private StateRunner() {}

    static Outcome run(Visit visit) throws StateFailure, Cancelled {
        try {
            return switch (visit.state()) {
                case PassState pass -> PassRunner.run(pass, visit);
                case TaskState task -> TaskRunner.run(task, visit);
                case ChoiceState choice -> ChoiceRunner.run(choice, visit);
                case WaitState wait -> WaitRunner.run(wait, visit);
                case SucceedState succeed -> SucceedRunner.run(succeed, visit);
                case FailState fail -> FailRunner.run(fail, visit);
                case ParallelState parallel -> ParallelRunner.run(parallel, visit);
                case MapState map -> MapRunner.run(map, visit);
            };
        } catch (EvaluationFailure failure) {
            throw visit.fail(failure);
        }
    }
}
