package dev.mezan.runtime.states.crash;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.runtime.states.KeptExecution;
import dev.mezan.runtime.states.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a history is that of one life without an interruption. */
final class Continuity {
    private Continuity() {}

    /** {@code continuous}, or what is wrong. */
    static String of(KeptExecution execution) {
        List<HistoryEvent> events = execution.history().events();
        if (execution.status() != Status.SUCCEEDED) {
            return execution.status() + " " + execution.ending();
        }
        for (int i = 0; i < events.size(); i++) {
            HistoryEvent event = events.get(i);
            if (event.id() != i + 1 || event.previousEventId() >= event.id()) {
                return "event " + (i + 1) + " has the number " + event.id() + " after " + event.previousEventId();
            }
        }
        return paths(execution.history().entries());
    }

    /** On each path every state that was entered was left once, and every task that was scheduled ended once. */
    private static String paths(List<Entry> entries) {
        Map<String, Integer> open = new HashMap<>();
        Chains chains = new Chains();
        for (Entry entry : entries) {
            if (entry.event().isEmpty()) {
                continue;
            }
            HistoryEvent event = entry.event().get();
            String type = event.type();
            if (!chains.goOn(entry.path(), event)) {
                return type + " #" + event.id() + " follows #" + event.previousEventId() + " on the path '"
                        + entry.path() + "', which is at #" + chains.at(entry.path());
            }
            int change = type.endsWith("StateEntered") || type.equals("TaskScheduled")
                    ? 1
                    : type.endsWith("StateExited") || type.equals("TaskSucceeded") || type.equals("TaskFailed")
                            ? -1
                            : 0;
            int depth = open.merge(entry.path(), change, Integer::sum);
            if (depth < 0 || depth > 2) {
                return type + " #" + event.id() + " comes once too often";
            }
        }
        return open.values().stream().allMatch(depth -> depth == 0) ? "continuous" : "something was left open";
    }
}
