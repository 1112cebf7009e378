package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.ParallelState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parallel: all branches at once, on the same input. */
final class ParallelRunner {
    private ParallelRunner() {}

    static Outcome run(ParallelState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        return ErrorHandler.run(state.errors(), visit, () -> attempt(state, visit));
    }

    static Outcome attempt(ParallelState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().arguments(evaluation, state.data().effectiveInput(evaluation));
        Branch branch = visit.branch();
        Optional<Entry> before = branch.ahead("ParallelStateStarted");
        Object given = before.isPresent() ? before.get().memo() : input;
        branch.record(() -> EventDetails.gathering("Parallel", "Started"), given);
        List<@Nullable Object> results = Gathering.run(branch, () -> branches(state.branches(), given, branch));
        branch.recordAside(() -> EventDetails.gathering("Parallel", "Succeeded"));
        return visit.finish(state.data(), visit.evaluation(new Given.Result(results)), results, state.next());
    }

    private static List<@Nullable Object> branches(List<Flow> flows, @Nullable Object input, Branch branch)
            throws StateFailure, Cancelled {
        return Siblings.run(flows.size(), flows.size(), branch, new Branches(flows, input, branch));
    }

    /** What the branches of one Parallel have in common. */
    private record Branches(List<Flow> flows, @Nullable Object input, Branch parent) implements Siblings.Work {
        @Override
        public Branch begin(int index, CancelScope scope, long after) {
            return parent.fork(scope, index);
        }

        @Override
        public @Nullable Object run(int index, Branch branch) throws StateFailure, Cancelled {
            return FlowRunner.run(flows.get(index), input, branch);
        }

        @Override
        public void end(int index, Branch branch, String how, long after) {
            // A branch has no events of its own.
        }
    }
}
