package dev.mezan.asl.coverage;

import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A history as {@code aws stepfunctions get-execution-history} prints it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html">AWS:
 *     GetExecutionHistory</a>
 */
public final class HistoryDocument {
    /** Members that hold JSON as text. */
    private static final Set<String> DATA = Set.of("input", "output", "parameters");

    private static final String VARIABLES = "assignedVariables";

    private HistoryDocument() {}

    /**
     * Reads the events; {@code source} is what errors call the document, such as the file's path.
     *
     * @throws IllegalArgumentException when it is none, saying where
     */
    public static List<HistoryEvent> read(String source, String json) {
        if (!(value(source, json) instanceof Map<?, ?> document)
                || !(document.get("events") instanceof List<?> events)) {
            throw new IllegalArgumentException(
                    source + ": a history is a JSON object with an array 'events', as GetExecutionHistory gives it");
        }
        List<HistoryEvent> read = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String where = source + " at '/events/" + i + "'";
            if (!(events.get(i) instanceof Map<?, ?> event)) {
                throw new IllegalArgumentException(where + ": an event must be a JSON object");
            }
            read.add(event(where, event));
        }
        return read;
    }

    private static @Nullable Object value(String source, String json) {
        try {
            return Json.read(json);
        } catch (InvalidJson broken) {
            throw new IllegalArgumentException(source + ": it is no JSON: " + broken.getMessage(), broken);
        }
    }

    private static HistoryEvent event(String where, Map<?, ?> event) {
        if (event.get("id") instanceof Number id && event.get("type") instanceof String type) {
            long previous = event.get("previousEventId") instanceof Number number ? number.longValue() : 0;
            return new HistoryEvent(
                    id.longValue(), previous, timestamp(where, event.get("timestamp")), details(type, event));
        }
        throw new IllegalArgumentException(where + ": an event must have a number 'id' and a string 'type'");
    }

    /** The command line prints it with an offset, the service's own JSON has seconds since 1970. */
    private static Instant timestamp(String where, @Nullable Object value) {
        try {
            return switch (value) {
                case Number seconds -> Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000));
                case String text -> OffsetDateTime.parse(text).toInstant();
                case null, default -> throw new DateTimeException("there is none");
            };
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException(
                    where + ": the timestamp " + Json.write(value) + " is none such as 2026-03-14T01:59:26.000Z",
                    broken);
        }
    }

    private static EventDetails details(String type, Map<?, ?> event) {
        for (Map.Entry<?, ?> member : event.entrySet()) {
            if (String.valueOf(member.getKey()).endsWith("EventDetails")
                    && member.getValue() instanceof Map<?, ?> fields) {
                return new EventDetails(type, (String) member.getKey(), fields(fields));
            }
        }
        return new EventDetails(type, "", Map.of());
    }

    private static Map<String, @Nullable Object> fields(Map<?, ?> texts) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        texts.forEach((name, value) -> fields.put(
                (String) name,
                VARIABLES.equals(name) && value instanceof Map<?, ?> variables
                        ? variables(variables)
                        : DATA.contains(name) ? data(value) : value));
        return fields;
    }

    private static Map<String, @Nullable Object> variables(Map<?, ?> texts) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        texts.forEach((name, value) -> variables.put((String) name, data(value)));
        return variables;
    }

    /** Data that was cut off is no JSON any more, and stays text. */
    private static @Nullable Object data(@Nullable Object value) {
        try {
            return value instanceof String text ? Json.read(text) : value;
        } catch (InvalidJson truncated) {
            return value;
        }
    }
}
