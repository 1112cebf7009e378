package dev.mezan.cli.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.Time;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.mock.MockTasks;
import dev.mezan.asl.mock.Mocks;
import dev.mezan.asl.mock.SimulatedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executions of a machine in the engine alone, their tasks mocked.
 *
 * @param machine the machine
 * @param name its name
 * @param mocks what answers its tasks
 */
record Rehearsal(StateMachine machine, String name, Mocks mocks) {
    private static final long SEED = 42;
    private static final String ACCOUNT = ":us-east-1:000000000000:";

    /**
     * One execution that has ended.
     *
     * @param context who it was
     * @param result how it ended
     * @param events its history
     * @param unanswered what was not mocked, as sentences; empty when every task got its answer
     */
    record Played(
            ExecutionContext context, ExecutionResult result, List<HistoryEvent> events, List<String> unanswered) {}

    /** Runs one in a time that jumps over whatever is waited for, beginning on 2026-03-14, with the same randomness each time. */
    Played fast(@Nullable Object input, Consumer<HistoryEvent> watcher) throws InterruptedException {
        var time = new SimulatedTime();
        var tasks = MockTasks.of(mocks, time);
        var ports = EnginePorts.of(time.atWork(tasks))
                .withTime(time)
                .withThreads(time.threads())
                .withRandom(new Random(SEED));
        var take = new Take(context(time), new Engine(ports, EngineLimits.DEFAULTS), tasks, watcher);
        return time.run(() -> take.play(input));
    }

    /** Runs one in this machine's time. */
    Played real(@Nullable Object input, Consumer<HistoryEvent> watcher) {
        var tasks = MockTasks.of(mocks, Time.system());
        var engine = new Engine(EnginePorts.of(tasks), EngineLimits.DEFAULTS);
        return new Take(context(Time.system()), engine, tasks, watcher).play(input);
    }

    private ExecutionContext context(Time time) {
        return new ExecutionContext(
                "arn:aws:states" + ACCOUNT + "execution:" + name + ":rehearsal",
                "rehearsal",
                "arn:aws:iam::000000000000:role/rehearsal",
                time.instant(),
                "arn:aws:states" + ACCOUNT + "stateMachine:" + name,
                name,
                Optional.<Duration>empty());
    }

    private final class Take {
        private final ExecutionContext context;
        private final Engine engine;
        private final MockTasks tasks;
        private final Consumer<HistoryEvent> watcher;
        private final List<HistoryEvent> events = new ArrayList<>();

        Take(ExecutionContext context, Engine engine, MockTasks tasks, Consumer<HistoryEvent> watcher) {
            this.context = context;
            this.engine = engine;
            this.tasks = tasks;
            this.watcher = watcher;
        }

        Played play(@Nullable Object input) {
            History history = event -> {
                events.add(event);
                watcher.accept(event);
            };
            var result = engine.run(machine, context, input, history);
            return new Played(context, result, List.copyOf(events), tasks.problems());
        }
    }
}
