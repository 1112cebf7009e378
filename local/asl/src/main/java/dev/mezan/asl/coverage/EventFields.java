package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import java.util.Map;

/** What stands in an event. */
final class EventFields {
    private EventFields() {}

    static String text(HistoryEvent event, String field) {
        return event.details().fields().get(field) instanceof String text ? text : "";
    }

    static Map<?, ?> object(Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    static boolean isEntry(HistoryEvent event) {
        return event.type().endsWith("StateEntered");
    }

    static boolean isExit(HistoryEvent event) {
        return event.type().endsWith("StateExited");
    }

    /** Whether it begins an attempt of a Task, Map or Parallel. */
    static boolean isStart(HistoryEvent event) {
        return switch (event.type()) {
            case "TaskScheduled",
                    "LambdaFunctionScheduled",
                    "ActivityScheduled",
                    "MapStateStarted",
                    "MapRunStarted",
                    "ParallelStateStarted" -> true;
            default -> false;
        };
    }

    /** Whether it ends an attempt badly. */
    static boolean isFailure(HistoryEvent event) {
        String type = event.type();
        return type.equals("EvaluationFailed")
                || (!type.startsWith("Execution") && !type.startsWith("MapIteration") && type.endsWith("Failed"))
                || (!type.startsWith("Execution") && type.endsWith("TimedOut"));
    }
}
