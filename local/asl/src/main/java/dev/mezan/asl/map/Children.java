package dev.mezan.asl.map;

import dev.mezan.asl.json.JsonSize;
import dev.mezan.asl.query.EvaluationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The children of a map run, one by one, made of its items as they are read; to be used by one thread at a time. */
public final class Children implements AutoCloseable {
    /** Makes of an item what a child is given. */
    public interface Selection {
        @Nullable
        Object of(Item item, int index) throws EvaluationFailure;
    }

    private final MapRun run;
    private final Items items;
    private final Selection selection;
    private final Optional<BatchLimits> batching;
    private Optional<Selected> carried = Optional.empty();
    private int nextItem;
    private int nextChild;

    private record Selected(@Nullable Object value) {}

    public Children(MapRun run, Items items, Selection selection, Optional<BatchLimits> batching) {
        this.run = run;
        this.items = items;
        this.selection = selection;
        this.batching = batching;
    }

    /** The next child; empty after the last. */
    public Optional<Child> next() throws ItemReaderFailure, EvaluationFailure {
        return batching.isPresent() ? batch(batching.get()) : item().map(one -> run.child(nextChild++, one.value(), 1));
    }

    private Optional<Child> batch(BatchLimits limits) throws ItemReaderFailure, EvaluationFailure {
        List<@Nullable Object> batch = new ArrayList<>();
        long bytes = JsonSize.of(limits.join(batch));
        Optional<Selected> item = carried.isPresent() ? carried : item();
        carried = Optional.empty();
        while (item.isPresent()) {
            long more = JsonSize.of(item.get().value()) + (batch.isEmpty() ? 0 : 1);
            if (!batch.isEmpty() && bytes + more > limits.maxBytes()) {
                carried = item;
                break;
            }
            batch.add(item.get().value());
            bytes += more;
            item = batch.size() < limits.maxItems() ? item() : Optional.empty();
        }
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(run.child(nextChild++, limits.join(batch), batch.size()));
    }

    private Optional<Selected> item() throws ItemReaderFailure, EvaluationFailure {
        Optional<Item> item = items.next();
        return item.isPresent() ? Optional.of(new Selected(selection.of(item.get(), nextItem++))) : Optional.empty();
    }

    @Override
    public void close() {
        items.close();
    }
}
