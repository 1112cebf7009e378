package dev.mezan.asl.junit;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.Journal;
import dev.mezan.asl.mock.MockTasks;
import dev.mezan.asl.mock.SimulatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Runs an execution by the real engine, in simulated time. */
final class Simulation {
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:";

    private Simulation() {}

    static Run run(Definition definition, StateMachineTest.Setting setting, @Nullable Object input) {
        SimulatedTime time = new SimulatedTime();
        MockTasks tasks = MockTasks.of(setting.mocks(), time);
        MemoryObjects objects = new MemoryObjects(setting.objects(), time.instant());
        RecordedChildren children = new RecordedChildren(time);
        EnginePorts ports = EnginePorts.of(time.atWork(tasks))
                .withTime(time)
                .withThreads(time.threads())
                .withRandom(new Random(setting.seed()))
                .withObjects(objects)
                .withChildren(children);
        Engine engine = new Engine(ports, EngineLimits.DEFAULTS);
        KeptEntries kept = new KeptEntries();
        ExecutionContext context = context(definition.name(), time);
        ExecutionResult result = inTime(
                time,
                () -> engine.prepare(definition.machine(), context, input, new Engine.Recording(kept, List.of()))
                        .run());
        if (!tasks.problems().isEmpty()) {
            throw new AssertionFailedError(String.join("\n", tasks.problems()));
        }
        return new Run(
                context, result, List.copyOf(kept.entries), tasks.calls(), children.histories(), objects.texts());
    }

    private static ExecutionContext context(String name, SimulatedTime time) {
        return new ExecutionContext(
                ARN + "execution:" + name + ":run-1",
                "run-1",
                "arn:aws:iam::123456789012:role/" + name,
                time.instant(),
                ARN + "stateMachine:" + name,
                name,
                Optional.empty());
    }

    private static ExecutionResult inTime(SimulatedTime time, java.util.function.Supplier<ExecutionResult> work) {
        try {
            return time.run(work);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the test was interrupted while its execution ran", interrupted);
        }
    }

    /** Keeps the entries of one run. */
    private static final class KeptEntries implements Journal {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void append(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void settle() {
            // There is nothing to wait for.
        }
    }
}
