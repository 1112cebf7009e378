package dev.mezan.asl.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of one task: those of Lambda functions for a function's own ARN, those of tasks for a service integration
 * such as {@code arn:aws:states:::lambda:invoke}.
 */
public sealed interface TaskEvents {
    /** The events for a resource. */
    static TaskEvents of(String resource) {
        String[] parts = resource.split(":", 7);
        boolean integration = parts.length == 7 && parts[2].equals("states") && !parts[5].equals("activity");
        if (integration) {
            int action = parts[6].lastIndexOf(':');
            String service = parts[5] + (action < 0 ? "" : ":" + parts[6].substring(0, action));
            return new Integration(service, parts[6].substring(action + 1));
        }
        return new Function(resource);
    }

    EventDetails scheduled(@Nullable Object arguments, @Nullable Long timeoutInSeconds);

    EventDetails started();

    EventDetails succeeded(@Nullable Object output);

    EventDetails failed(String error, String cause);

    EventDetails timedOut(String error, String cause);

    /** A service integration. */
    record Integration(String resourceType, String resource) implements TaskEvents {
        private Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("resourceType", resourceType);
            fields.put("resource", resource);
            return fields;
        }

        private EventDetails details(String type, String name, @Nullable Object value) {
            Map<String, @Nullable Object> fields = fields();
            fields.put(name, value);
            return EventDetails.task(type, fields);
        }

        @Override
        public EventDetails scheduled(@Nullable Object arguments, @Nullable Long timeoutInSeconds) {
            Map<String, @Nullable Object> fields = fields();
            fields.put("parameters", arguments);
            if (timeoutInSeconds != null) {
                fields.put("timeoutInSeconds", timeoutInSeconds);
            }
            return EventDetails.task("TaskScheduled", fields);
        }

        @Override
        public EventDetails started() {
            return EventDetails.task("TaskStarted", fields());
        }

        @Override
        public EventDetails succeeded(@Nullable Object output) {
            return details("TaskSucceeded", "output", output);
        }

        @Override
        public EventDetails failed(String error, String cause) {
            return broken("TaskFailed", error, cause);
        }

        @Override
        public EventDetails timedOut(String error, String cause) {
            return broken("TaskTimedOut", error, cause);
        }

        private EventDetails broken(String type, String error, String cause) {
            Map<String, @Nullable Object> fields = fields();
            fields.put("error", error);
            fields.put("cause", cause);
            return EventDetails.task(type, fields);
        }
    }

    /** A Lambda function by its own ARN. */
    record Function(String arn) implements TaskEvents {
        @Override
        public EventDetails scheduled(@Nullable Object arguments, @Nullable Long timeoutInSeconds) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("resource", arn);
            fields.put("input", arguments);
            if (timeoutInSeconds != null) {
                fields.put("timeoutInSeconds", timeoutInSeconds);
            }
            return EventDetails.task("LambdaFunctionScheduled", fields);
        }

        @Override
        public EventDetails started() {
            return EventDetails.task("LambdaFunctionStarted", Map.of());
        }

        @Override
        public EventDetails succeeded(@Nullable Object output) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("output", output);
            return EventDetails.task("LambdaFunctionSucceeded", fields);
        }

        @Override
        public EventDetails failed(String error, String cause) {
            return EventDetails.task("LambdaFunctionFailed", Map.of("error", error, "cause", cause));
        }

        @Override
        public EventDetails timedOut(String error, String cause) {
            return EventDetails.task("LambdaFunctionTimedOut", Map.of("error", error, "cause", cause));
        }
    }
}
