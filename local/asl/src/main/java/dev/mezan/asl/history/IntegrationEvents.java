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
        return withOutput("Submitted", output);
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("resourceType", resourceType);
        fields.put("resource", resource);
        return fields;
    }
}
