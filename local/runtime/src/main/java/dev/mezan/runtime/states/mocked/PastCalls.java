package dev.mezan.runtime.states.mocked;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many calls of each Task state have been answered, told from a history. */
final class PastCalls {
    private static final String ENTERED = "TaskStateEntered";
    private static final Pattern ANSWERED =
            Pattern.compile("(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut)");

    private final Map<Long, String> states = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    private PastCalls() {}

    /** By the names of the states. */
    static Map<String, Integer> of(List<Entry> entries) {
        var past = new PastCalls();
        entries.stream().map(Entry::event).flatMap(Optional::stream).forEach(past::take);
        return Map.copyOf(past.calls);
    }

    /** An event belongs to the state that was entered last before it, back along its predecessors. */
    private void take(HistoryEvent event) {
        var state = event.type().equals(ENTERED)
                ? String.valueOf(event.details().fields().get("name"))
                : states.getOrDefault(event.previousEventId(), "");
        states.put(event.id(), state);
        if (ANSWERED.matcher(event.type()).matches()) {
            calls.merge(state, 1, Integer::sum);
        }
    }
}
