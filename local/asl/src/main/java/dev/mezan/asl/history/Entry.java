package dev.mezan.asl.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an execution's {@link Journal}: an event and what a resumed execution must know beyond it, or only that.
 *
 * @param path which path through the execution it is of: empty for the main one, otherwise made of the number of the
 *     event that began the Parallel or Map, a dot, and the number of the branch or iteration
 * @param event the event, if this is one
 * @param memo a JSON value: where a state led, a Map's items, a task's token, the error of a failed Map or Parallel, the
 *     end of a Wait
 */
public record Entry(
        String path, Optional<HistoryEvent> event, @Nullable Object memo) {
    /** Whether this is an event of that type. */
    public boolean is(String type) {
        return event.isPresent() && event.get().type().equals(type);
    }
}
