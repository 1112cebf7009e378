package dev.mezan.asl.run;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.Evaluation;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Given;
import dev.mezan.asl.state.MapState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Map; inline: one iteration for each item, at most so many at once. */
final class MapRunner {
    private MapRunner() {}

    static Outcome run(MapState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        return ErrorHandler.run(state.errors(), visit, () -> attempt(state, visit));
    }

    static Outcome attempt(MapState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        return state.distribution().isPresent()
                ? DistributedMapRunner.attempt(state, state.distribution().get(), visit)
                : inline(state, visit);
    }

    private static Outcome inline(MapState state, Visit visit) throws EvaluationFailure, StateFailure, Cancelled {
        Evaluation evaluation = visit.evaluation();
        Object input = state.data().effectiveInput(evaluation);
        Branch branch = visit.branch();
        Optional<Entry> before = branch.ahead("MapStateStarted");
        List<?> items = before.isPresent() && before.get().memo() instanceof List<?> recorded
                ? recorded
                : items(state, evaluation, input);
        int concurrency = concurrency(state, visit, input);
        branch.record(() -> EventDetails.mapStateStarted(items.size()), items);
        Iterations iterations = new Iterations(state, visit, input, items);
        List<@Nullable Object> results =
                Gathering.run(branch, () -> Siblings.run(items.size(), concurrency, branch, iterations));
        branch.recordAside(() -> EventDetails.gathering("Map", "Succeeded"));
        return visit.finish(state.data(), visit.evaluation(new Given.Result(results)), results, state.next());
    }

    static List<?> items(MapState state, Evaluation evaluation, @Nullable Object input) throws EvaluationFailure {
        Object items = state.items().evaluate(evaluation, input);
        if (items instanceof List<?> array) {
            return array;
        }
        throw new EvaluationFailure(
                ErrorNames.RUNTIME, "A Map goes over an array, but its items are: " + Json.write(items));
    }

    private static int concurrency(MapState state, Visit visit, @Nullable Object input) throws EvaluationFailure {
        int most = visit.environment().limits().maxInlineConcurrency();
        int asked = new MapNumbers(visit.evaluation(), input).whole(state.maxConcurrency(), 0, 0, "MaxConcurrency");
        return asked == 0 ? most : Math.min(most, asked);
    }

    /** What the iterations of one Map have in common. */
    private record Iterations(
            MapState state, Visit visit, @Nullable Object input, List<?> items) implements Siblings.Work {
        @Override
        public Branch begin(int index, CancelScope scope, long after) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("Index", index);
            item.put("Value", items.get(index));
            Branch branch = visit.branch().iterate(scope, index, item, after);
            branch.record(() -> EventDetails.mapIteration("Started", state.name(), index));
            return branch;
        }

        @Override
        public @Nullable Object run(int index, Branch branch) throws StateFailure, Cancelled {
            return FlowRunner.run(state.processor(), selected(branch.mapItem().orElseThrow(), branch), branch);
        }

        @Override
        public void end(int index, Branch branch, String how, long after) {
            branch.recordAside(after, () -> EventDetails.mapIteration(how, state.name(), index));
        }

        private @Nullable Object selected(Map<String, @Nullable Object> item, Branch branch) throws StateFailure {
            if (state.itemSelector().isEmpty()) {
                return item.get("Value");
            }
            try {
                return state.itemSelector().get().evaluate(visit.evaluationOf(item), input);
            } catch (EvaluationFailure failure) {
                throw visit.fail(failure, branch);
            }
        }
    }
}
