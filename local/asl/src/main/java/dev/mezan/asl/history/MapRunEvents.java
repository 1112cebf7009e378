package dev.mezan.asl.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a map run, which stand between those of its distributed Map. */
public final class MapRunEvents {
    private MapRunEvents() {}

    public static EventDetails started(String arn) {
        return new EventDetails("MapRunStarted", "mapRunStartedEventDetails", Map.of("mapRunArn", arn));
    }

    /** The map run goes on after its execution was redriven, for the so-many-eth time. */
    public static EventDetails redriven(String arn, int redriveCount) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("mapRunArn", arn);
        fields.put("redriveCount", redriveCount);
        return new EventDetails("MapRunRedriven", "mapRunRedrivenEventDetails", fields);
    }

    public static EventDetails succeeded() {
        return new EventDetails("MapRunSucceeded", "", Map.of());
    }

    public static EventDetails failed(String error, String cause) {
        return EventDetails.broken("MapRunFailed", Map.of(), error, cause);
    }

    public static EventDetails aborted() {
        return new EventDetails("MapRunAborted", "", Map.of());
    }
}
