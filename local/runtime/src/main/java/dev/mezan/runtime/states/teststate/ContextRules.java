package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.inspect.Mock;
import dev.mezan.asl.inspect.TestedState;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.state.TaskState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a context object that stands in for the one that an execution would have.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">Context object</a>
 */
record ContextRules(TestedState tested, Optional<Mock> mock) {
    private static final Map<String, Map<String, Class<?>>> FIELDS = Map.of(
            "Execution",
            Map.of(
                    "Id", String.class,
                    "Input", Object.class,
                    "Name", String.class,
                    "RoleArn", String.class,
                    "StartTime", String.class,
                    "RedriveCount", Number.class,
                    "RedriveTime", String.class),
            "State",
            Map.of("EnteredTime", String.class, "Name", String.class, "RetryCount", Number.class),
            "StateMachine",
            Map.of("Id", String.class, "Name", String.class),
            "Task",
            Map.of("Token", String.class));

    Optional<Map<String, @Nullable Object>> read(Optional<String> text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (mock.isEmpty()) {
            throw Refusals.validation("Context object can only be specified when a mock is specified.");
        }
        var context = object(text.get());
        context.forEach(this::check);
        return Optional.of(context);
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private static Map<String, @Nullable Object> object(String text) {
        try {
            if (Json.read(text) instanceof Map<?, ?> object) {
                return (Map<String, @Nullable Object>) object;
            }
            throw Refusals.context("must be a JSON object");
        } catch (InvalidJson broken) {
            throw Refusals.context("it is no JSON: " + broken.getMessage());
        }
    }

    private void check(String part, @Nullable Object value) {
        if (part.equals("Map")) {
            throw Refusals.context("'Map' field is not supported when mocking a Context object");
        }
        var fields = FIELDS.get(part);
        if (fields == null) {
            throw Refusals.context("Field '" + part + "' is not allowed");
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw Refusals.context(part + " must be an object");
        }
        if (part.equals("Task") && !(tested.state() instanceof TaskState task && StateUnderTest.waits(task))) {
            throw Refusals.context("Context object contains 'Task' when state is not a Task state with a '.sync' or"
                    + " '.waitForTaskToken' service integration pattern");
        }
        object.forEach((name, inner) -> check(part, String.valueOf(name), inner));
    }

    private static void check(String part, String name, @Nullable Object value) {
        var type = FIELDS.getOrDefault(part, Map.of()).get(name);
        if (type == null) {
            throw Refusals.context("Field '" + name + "' is not allowed");
        }
        if (type != Object.class && !type.isInstance(value)) {
            throw Refusals.context(part + "." + name + " must be a " + (type == String.class ? "string" : "number"));
        }
    }
}
