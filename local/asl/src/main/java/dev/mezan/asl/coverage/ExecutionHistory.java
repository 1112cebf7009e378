package dev.mezan.asl.coverage;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.history.HistoryEvent;
import java.util.List;

/**
 * What one execution did.
 *
 * @param context who it was
 * @param events its whole history, with the data, in the order of the ids
 */
public record ExecutionHistory(ExecutionContext context, List<HistoryEvent> events) {
    public ExecutionHistory {
        events = List.copyOf(events);
    }
}
