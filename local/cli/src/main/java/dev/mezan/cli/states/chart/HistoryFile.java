package dev.mezan.cli.states.chart;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a history as GetExecutionHistory answers it, in either order. */
public final class HistoryFile {
    private HistoryFile() {}

    /**
     * What an execution of the chart's machine did.
     *
     * @throws MezanException if the text is no history
     */
    public static Trail read(String name, String text, Chart chart) {
        return TrailReader.read(events(name, text), chart);
    }

    private static List<Event> events(String name, String text) {
        var document = document(name, text);
        var events = document instanceof Map<?, ?> object ? object.get("events") : document;
        if (!(events instanceof List<?> list)) {
            throw wrong(name, "There is no list 'events' in it");
        }
        return list.stream()
                .map(event -> event(event, name))
                .sorted(Comparator.comparingLong(Event::id))
                .toList();
    }

    private static @Nullable Object document(String name, String text) {
        try {
            return Json.read(text);
        } catch (InvalidJson broken) {
            throw wrong(name, "It is no JSON: " + broken.getMessage());
        }
    }

    private static Event event(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> event
                && event.get("id") instanceof Number id
                && event.get("type") instanceof String type) {
            var previous = event.get("previousEventId") instanceof Number number ? number.longValue() : 0;
            return new Event(id.longValue(), previous, type, state(event));
        }
        throw wrong(name, "An event has an 'id' and a 'type', but this is " + Json.write(value));
    }

    private static String state(Map<?, ?> event) {
        for (var member : List.of("stateEnteredEventDetails", "stateExitedEventDetails")) {
            if (event.get(member) instanceof Map<?, ?> details) {
                return String.valueOf(details.get("name"));
            }
        }
        return "";
    }

    private static MezanException wrong(String name, String what) {
        return new MezanException(Problem.of("no-history", what)
                .at(name)
                .advise("Give what 'aws stepfunctions get-execution-history' or 'mezan states run --history' wrote."));
    }
}
