package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of a child, and what they cost: each state that was entered, and each retry of a task. */
final class ChildHistory implements History {
    private final List<HistoryEvent> events = new ArrayList<>();

    @Override
    public synchronized void append(HistoryEvent event) {
        events.add(event);
    }

    synchronized List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    synchronized int size() {
        return events.size();
    }

    long transitions() {
        var retried = count("Scheduled") - count("TaskStateEntered");
        return count("StateEntered") + Math.max(0, retried);
    }

    private synchronized long count(String suffix) {
        return events.stream().filter(event -> event.type().endsWith(suffix)).count();
    }
}
