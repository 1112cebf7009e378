package dev.mezan.asl.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An activity, whose work is done by whoever polls for it. */
record ActivityEvents(String arn) implements TaskEvents {
    @Override
    public String prefix() {
        return "Activity";
    }

    @Override
    public String argumentsField() {
        return "input";
    }

    @Override
    public EventDetails scheduled(Schedule schedule) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("resource", arn);
        fields.put("input", schedule.arguments());
        TaskEvents.limits(schedule, fields);
        return EventDetails.task("ActivityScheduled", fields);
    }

    @Override
    public EventDetails started(String worker) {
        return EventDetails.task("ActivityStarted", worker.isEmpty() ? Map.of() : Map.of("workerName", worker));
    }

    @Override
    public EventDetails submitted(@Nullable Object output) {
        throw new IllegalStateException("An activity has no request that is submitted");
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }
}
