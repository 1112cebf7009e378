package dev.mezan.runtime.states;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event of an execution as GetExecutionHistory describes it. */
public final class EventDescription {
    /** The details that are JSON values to the engine and JSON text to the API. */
    private static final Set<String> DATA = Set.of("input", "output", "parameters");

    private EventDescription() {}

    /** The event as JSON values, with its inputs and outputs or without. */
    public static Map<String, Object> of(HistoryEvent event, boolean withData) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", event.id());
        body.put("previousEventId", event.previousEventId());
        body.put("timestamp", EpochSeconds.of(event.timestamp()));
        body.put("type", event.type());
        if (!event.details().member().isEmpty()) {
            body.put(event.details().member(), details(event.details().fields(), withData));
        }
        return body;
    }

    private static Map<String, Object> details(Map<String, @Nullable Object> fields, boolean withData) {
        var details = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (!DATA.contains(name)) {
                if (value != null) {
                    details.put(name, plain(name, value));
                }
                if (name.equals("assignedVariables")) {
                    details.put(name + "Details", Map.of("truncated", false));
                }
            } else if (withData) {
                details.put(name, Json.write(value));
                if (!name.equals("parameters")) {
                    details.put(name + "Details", Map.of("truncated", false));
                }
            }
        });
        return details;
    }

    private static Object plain(String name, Object value) {
        if (name.equals("assignedVariables") && value instanceof Map<?, ?> variables) {
            var texts = new LinkedHashMap<String, String>();
            variables.forEach((variable, held) -> texts.put(String.valueOf(variable), Json.write(held)));
            return texts;
        }
        return value;
    }
}
