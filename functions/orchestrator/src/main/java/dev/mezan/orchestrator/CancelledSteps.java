package dev.mezan.orchestrator;

import dev.mezan.core.run.RunStore;
import dev.mezan.core.run.SagaStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the steps of a cancelled saga from starting, for one read of each that would.
 *
 * @param runs where it is written which runs are cancelled
 */
record CancelledSteps(RunStore runs) {
    /** Marks the tasks of a batch whose run is cancelled, unless they undo others; says whether it is. */
    boolean keepBack(JsonNode batch) {
        if (!batch.path(SagaStart.CANCELLABLE).asBoolean(false)) {
            return false;
        }
        var wish = runs.cancelled(batch.path("run").asString(""));
        wish.ifPresent(found -> batch.path("tasks")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(task -> task.put("circuit", "cancelled")
                        .put("cancelled", found.error().cause())));
        return wish.isPresent();
    }
}
