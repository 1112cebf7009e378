package dev.mezan.runtime.states;

import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;

/** The events of one Standard execution, and what they cost; the engine ends an execution after 25,000 of them. */
public final class HistoryLog implements History {
    private final List<HistoryEvent> events = new ArrayList<>();
    private int entered;
    private int enteredTasks;
    private int scheduled;

    @Override
    public synchronized void append(HistoryEvent event) {
        events.add(event);
        var type = event.type();
        if (type.endsWith("StateEntered")) {
            entered++;
            enteredTasks += type.equals("TaskStateEntered") ? 1 : 0;
        } else if (type.endsWith("Scheduled")) {
            scheduled++;
        }
    }

    /** Those so far, in their order. */
    public synchronized List<HistoryEvent> events() {
        return List.copyOf(events);
    }

    synchronized int size() {
        return events.size();
    }

    /** The transitions that are billed: each state that was entered, and each retry of a task. */
    public synchronized int transitions() {
        return entered + Math.max(0, scheduled - enteredTasks);
    }
}
