package dev.mezan.cli.states;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.core.json.Json;
import dev.mezan.runtime.states.EventDescription;
import java.util.List;
import java.util.Map;

/** A history as GetExecutionHistory answers it. */
final class HistoryText {
    private HistoryText() {}

    static String of(List<HistoryEvent> events) {
        var described =
                events.stream().map(event -> EventDescription.of(event, true)).toList();
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("events", described)) + "\n";
    }
}
