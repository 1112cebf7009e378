package dev.mezan.asl.run;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.ParallelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parallel: all branches at once, on the same input. */
final class ParallelRunner {
    private ParallelRunner() {}

    static Outcome run(ParallelState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        return ErrorHandler.run(state.errors(), visit, () -> attempt(state, visit));
    }

    private static Outcome attempt(ParallelState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().arguments(evaluation, state.data().effectiveInput(evaluation));
        Branch branch = visit.branch();
        branch.record(() -> EventDetails.parallelState("Started"));
        List<@Nullable Object> results = branches(state.branches(), input, branch);
        branch.record(() -> EventDetails.parallelState("Succeeded"));
        return visit.finish(state.data(), visit.evaluation(new Given.Result(results)), results, state.next());
    }

    private static List<@Nullable Object> branches(List<Flow> flows, @Nullable Object input, Branch branch)
            throws StateFailure, Cancelled {
        try {
            return Siblings.run(
                    flows.size(),
                    flows.size(),
                    branch,
                    (index, scope) -> FlowRunner.run(flows.get(index), input, branch.fork(scope)));
        } catch (StateFailure failure) {
            branch.record(() -> EventDetails.parallelState("Failed"));
            throw failure;
        } catch (Cancelled cancelled) {
            branch.record(() -> EventDetails.stateAborted("Parallel"));
            throw cancelled;
        }
    }
}
