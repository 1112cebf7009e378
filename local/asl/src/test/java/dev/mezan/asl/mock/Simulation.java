package dev.mezan.asl.mock;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs definitions, in which backquotes stand for quotes, with mocks in simulated time. */
public final class Simulation {
    public final SimulatedTime time = new SimulatedTime();
    public final List<HistoryEvent> events = new ArrayList<>();
    private final MockTasks tasks;

    public Simulation(Mocks mocks) {
        tasks = MockTasks.of(mocks, time);
    }

    public MockTasks tasks() {
        return tasks;
    }

    public static StateMachine machine(String definition) {
        try {
            return StateMachine.parse(definition.replace('`', '"'));
        } catch (InvalidDefinition invalid) {
            throw new IllegalArgumentException(definition, invalid);
        }
    }

    public ExecutionResult run(String definition, String input) throws InterruptedException, InvalidJson {
        return run(machine(definition), Json.read(input.replace('`', '"')));
    }

    public ExecutionResult run(StateMachine machine, @Nullable Object input) throws InterruptedException {
        EnginePorts ports = EnginePorts.of(time.atWork(tasks))
                .withTime(time)
                .withThreads(time.threads())
                .withRandom(new Random(1));
        Engine engine = new Engine(ports, EngineLimits.DEFAULTS);
        ExecutionContext context = new ExecutionContext(
                "arn:execution", "run-1", "arn:role", time.instant(), "arn:machine", "machine", Optional.empty());
        return time.run(() -> engine.run(machine, context, input, events::add));
    }

    public Duration passed() {
        return Duration.between(new SimulatedTime().instant(), time.instant());
    }
}
