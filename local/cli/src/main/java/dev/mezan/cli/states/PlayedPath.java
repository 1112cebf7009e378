package dev.mezan.cli.states;

import dev.mezan.asl.history.HistoryEvent;
import java.util.List;

/**
 * The states that an execution went through.
 *
 * @param states their names, in the order of entry, once for each entry; those within Maps and Parallels too
 */
record PlayedPath(List<String> states) {
    static PlayedPath of(List<HistoryEvent> events) {
        return new PlayedPath(events.stream()
                .filter(event -> event.type().endsWith("StateEntered"))
                .map(event -> String.valueOf(event.details().fields().get("name")))
                .toList());
    }

    /** How often a state was entered. */
    long visits(String state) {
        return states.stream().filter(state::equals).count();
    }
}
