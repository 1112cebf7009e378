package dev.mezan.asl.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Lambda function by its own ARN. */
record FunctionEvents(String arn) implements TaskEvents {
    @Override
    public String prefix() {
        return "LambdaFunction";
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
        schedule.timeout().ifPresent(timeout -> fields.put("timeoutInSeconds", timeout.toSeconds()));
        schedule.role().ifPresent(role -> fields.put("taskCredentials", role));
        return EventDetails.task("LambdaFunctionScheduled", fields);
    }

    @Override
    public EventDetails started(String worker) {
        return EventDetails.bare("LambdaFunctionStarted");
    }

    @Override
    public EventDetails submitted(@Nullable Object output) {
        throw new IllegalStateException("A function's own ARN has no pattern that waits");
    }

    @Override
    public Map<String, @Nullable Object> fields() {
        return Map.of();
    }
}
