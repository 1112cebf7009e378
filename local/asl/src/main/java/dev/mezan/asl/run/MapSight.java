package dev.mezan.asl.run;

import dev.mezan.asl.map.Child;
import dev.mezan.asl.map.Children;
import dev.mezan.asl.map.Distribution;
import dev.mezan.asl.map.Item;
import dev.mezan.asl.map.ItemReaderFailure;
import dev.mezan.asl.map.Items;
import dev.mezan.asl.map.MapRunLimits;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.state.MapState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a distributed Map would give its children.
 *
 * @param items the items
 * @param selected the items after {@code ItemSelector}
 * @param batches the children's inputs after {@code ItemBatcher}
 * @param limits the limits of its map run
 */
public record MapSight(
        List<@Nullable Object> items,
        List<@Nullable Object> selected,
        List<@Nullable Object> batches,
        MapRunLimits limits) {
    static MapSight of(MapState state, Distribution distribution, Visit visit) throws EvaluationFailure {
        MapRunPlan plan = MapRunPlan.of(state, distribution, visit);
        List<@Nullable Object> items = new ArrayList<>();
        List<@Nullable Object> selected = new ArrayList<>();
        List<@Nullable Object> batches = new ArrayList<>();
        try (Items all = plan.dataset().open();
                Children children = plan.children()) {
            for (Optional<Item> item = all.next(); item.isPresent(); item = all.next()) {
                selected.add(selected(state, plan, item.get(), items.size()));
                items.add(item.get().plain());
            }
            for (Optional<Child> child = children.next(); child.isPresent(); child = children.next()) {
                batches.add(child.get().input());
            }
        } catch (ItemReaderFailure failure) {
            throw new EvaluationFailure(ErrorNames.ITEM_READER_FAILED, failure.reason());
        }
        return new MapSight(items, selected, batches, plan.run().limits());
    }

    private static @Nullable Object selected(MapState state, MapRunPlan plan, Item item, int index)
            throws EvaluationFailure {
        return state.itemSelector().isPresent()
                ? state.itemSelector().get().evaluate(plan.visit().evaluationOf(item.context(index)), plan.input())
                : item.plain();
    }
}
