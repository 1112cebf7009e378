package dev.mezan.asl.inspect;

import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskInvoker;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tries states of tests; their JSON has backquotes for quotes. */
final class Trying {
    private Trying() {}

    static final TaskInvoker NO_TASKS = request -> {
        throw new TaskFailure("NoSuchTask", request.resource());
    };

    static Inspection inspect(String state, Trial trial) {
        return inspector(NO_TASKS).inspect(alone(state), trial);
    }

    static Inspector inspector(TaskInvoker tasks) {
        return new Inspector(EnginePorts.of(tasks).withRandom(new Random(42)), EngineLimits.DEFAULTS);
    }

    static TestedState alone(String state) {
        try {
            return TestedState.alone(state.replace('`', '"'));
        } catch (InvalidDefinition invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    static TestedState named(String name, String machine) {
        try {
            return TestedState.of(machine.replace('`', '"'), name);
        } catch (InvalidDefinition | NoSuchState invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    static @Nullable Object json(String text) {
        try {
            return Json.read(text.replace('`', '"'));
        } catch (InvalidJson broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    static Map<String, @Nullable Object> object(String text) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(json(text));
    }

    static Trial on(String input) {
        return Trial.on(json(input));
    }

    static Mock result(String result) {
        return new Mock.Result(json(result));
    }

    /** The steps by their names in the API. */
    static Map<String, @Nullable Object> steps(Inspection inspection) {
        Map<String, @Nullable Object> steps = new LinkedHashMap<>();
        inspection.steps().forEach((step, value) -> steps.put(step.title(), value));
        return steps;
    }
}
