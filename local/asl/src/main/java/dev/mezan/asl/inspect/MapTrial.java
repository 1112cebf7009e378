package dev.mezan.asl.inspect;

import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.Step;
import dev.mezan.asl.run.Outcome;
import dev.mezan.asl.run.SingleVisit;
import dev.mezan.asl.run.StateFailure;
import dev.mezan.asl.state.MapState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Map whose iterations are mocked: what goes into them and what comes of their results, without running one.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">AWS: Testing Map and
 *     Parallel states</a>
 */
final class MapTrial {
    private final MapState state;
    private final SingleVisit visit;
    private final Findings findings;

    MapTrial(MapState state, SingleVisit visit, Findings findings) {
        this.state = state;
        this.visit = visit;
        this.findings = findings;
    }

    Outcome run(Mock mock) throws EvaluationFailure, StateFailure {
        Object input = state.data().effectiveInput(visit.evaluation());
        List<?> items = visit.items(state, input);
        findings.saw(Step.AFTER_ITEMS_PATH, items);
        if (state.itemSelector().isPresent()) {
            findings.saw(Step.AFTER_ITEM_SELECTOR, selected(items, input));
        }
        findings.limit("maxConcurrency", concurrency(input));
        return Mocked.outcome(mock, result -> visit.finish(state.data(), result, state.next()));
    }

    private List<@Nullable Object> selected(List<?> items, @Nullable Object input) throws EvaluationFailure {
        List<@Nullable Object> selected = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("Index", i);
            item.put("Value", items.get(i));
            selected.add(state.itemSelector().orElseThrow().evaluate(visit.evaluationOf(item), input));
        }
        return selected;
    }

    private Number concurrency(@Nullable Object input) throws EvaluationFailure {
        return state.maxConcurrency().isPresent()
                        && state.maxConcurrency().get().evaluate(visit.evaluation(), input) instanceof Number limit
                ? limit
                : 0;
    }
}
