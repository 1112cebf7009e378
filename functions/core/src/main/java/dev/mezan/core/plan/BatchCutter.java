package dev.mezan.core.plan;

import dev.mezan.core.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stage's tasks in batches: in order, each of at most {@link Limits#BATCH_TASKS} and {@link Limits#BATCH} bytes. */
public final class BatchCutter {
    private BatchCutter() {}

    /** The batches; a task that is larger than a batch may be stands alone. */
    public static List<List<TaskOrder>> cut(List<TaskOrder> tasks) {
        var batches = new ArrayList<List<TaskOrder>>();
        var current = new ArrayList<TaskOrder>();
        var bytes = 0;
        for (var task : tasks) {
            var size = Json.size(Json.from(task));
            if (!current.isEmpty() && (current.size() == Limits.BATCH_TASKS || bytes + size > Limits.BATCH)) {
                batches.add(List.copyOf(current));
                current.clear();
                bytes = 0;
            }
            current.add(task);
            bytes += size;
        }
        if (!current.isEmpty()) {
            batches.add(List.copyOf(current));
        }
        return batches.stream()
                .map(batch -> limited(batch, batches.size() == 1))
                .toList();
    }

    private static List<TaskOrder> limited(List<TaskOrder> batch, boolean only) {
        var share = (only ? Limits.RESULTS_INLINE : Limits.RESULTS_RECORDED) / batch.size();
        return batch.stream().map(task -> task.limited(share)).toList();
    }
}
