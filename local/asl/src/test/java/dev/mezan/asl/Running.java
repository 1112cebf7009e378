package dev.mezan.asl;

import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs definitions for tests: the real engine in hand-driven time, with what it did kept for looking at. */
final class Running {
    final HandDrivenTime time = new HandDrivenTime();
    final TestingObjects objects;
    final List<HistoryEvent> events = new ArrayList<>();
    private final Engine engine;

    Running(TaskInvoker tasks) {
        this(tasks, EngineLimits.DEFAULTS);
    }

    Running(TaskInvoker tasks, EngineLimits limits) {
        this(tasks, limits, TestingObjects.of(Map.of()));
    }

    Running(TaskInvoker tasks, EngineLimits limits, TestingObjects objects) {
        Random random = new Random(42);
        this.objects = objects;
        engine = new Engine(
                EnginePorts.of(tasks).withTime(time).withRandom(random).withObjects(objects), limits);
    }

    static Running withoutTasks() {
        return new Running(request -> {
            throw new TaskFailure("NoSuchTask", request.resource());
        });
    }

    static @Nullable Object json(String text) {
        try {
            return Json.read(text.replace('`', '"'));
        } catch (InvalidJson broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    static Map<?, ?> object(String text) {
        return (Map<?, ?>) Objects.requireNonNull(json(text));
    }

    static StateMachine machine(String definition) {
        try {
            return StateMachine.parse(definition.replace('`', '"'));
        } catch (InvalidDefinition invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    ExecutionResult run(String definition, String input) {
        return prepare(definition, input).run();
    }

    Execution prepare(String definition, String input) {
        History history = events::add;
        return engine.prepare(machine(definition), context(time.instant()), json(input), history);
    }

    static ExecutionContext context(Instant start) {
        return new ExecutionContext(
                "arn:aws:states:us-east-1:000000000000:execution:machine:run-1",
                "run-1",
                "arn:aws:iam::000000000000:role/states",
                start,
                "arn:aws:states:us-east-1:000000000000:stateMachine:machine",
                "machine",
                Optional.<Duration>empty());
    }
}
