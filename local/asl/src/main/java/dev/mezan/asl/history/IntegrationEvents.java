package dev.mezan.asl.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service integration. */
record IntegrationEvents(String resourceType, String resource) implements TaskEvents {
    @Override
    public String prefix() {
        return "Task";
    }

    @Override
    public String argumentsField() {
        return "parameters";
    }

    @Override
    public EventDetails scheduled(Schedule schedule) {
        Map<String, @Nullable Object> fields = fields();
        fields.put("region", schedule.region());
        fields.put("parameters", schedule.arguments());
        TaskEvents.limits(schedule, fields);
        schedule.role().ifPresent(role -> fields.put("taskCredentials", role));
        return EventDetails.task("TaskScheduled", fields);
    }

    @Override
    public EventDetails started(String worker) {
        return EventDetails.task("TaskStarted", fields());
    }

    @Override
    public EventDetails submitted(@Nullable Object output) {
        return withOutput("TaskSubmitted", output);
    }

    @Override
    public EventDetails succeeded(@Nullable Object output) {
        return withOutput("TaskSucceeded", output);
    }

    @Override
    public EventDetails failed(String error, String cause) {
        return EventDetails.task("TaskFailed", TaskEvents.broken(fields(), error, cause));
    }

    @Override
    public EventDetails timedOut(String error, String cause) {
        return EventDetails.task("TaskTimedOut", TaskEvents.broken(fields(), error, cause));
    }

    private EventDetails withOutput(String type, @Nullable Object output) {
        Map<String, @Nullable Object> fields = fields();
        fields.put("output", output);
        return EventDetails.task(type, fields);
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("resourceType", resourceType);
        fields.put("resource", resource);
        return fields;
    }
}
