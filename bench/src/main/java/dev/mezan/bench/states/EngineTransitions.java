package dev.mezan.bench.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.history.History;
import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** State transitions per second of the engine alone, on as many threads as there are processors. */
final class EngineTransitions implements Part {
    private static final double GOAL = 50_000;
    private static final Map<String, Object> ORDER =
            Map.of("id", "order-4711", "customer", Map.of("name", "Ada", "since", 1843), "items", List.of(1, 2, 3));

    private final Engine engine = new Engine(
            EnginePorts.of(request -> Map.of("StatusCode", 200, "Payload", Map.of("ok", true))),
            EngineLimits.DEFAULTS.withoutHistoryLimit());

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) throws InterruptedException {
        var figures = new ArrayList<Figure>();
        for (var machine : List.of(LoopMachine.jsonPath(), LoopMachine.jsonata())) {
            var compiled = machine.compiled();
            perSecond(compiled, History::none, warmup);
            try (var profile = Profile.start()) {
                var counted = perSecond(compiled, History::none, time);
                figures.add(Figure.of(name(), machine.language() + ", no history", counted, "transitions/s")
                        .atLeast(GOAL));
                profile.shares()
                        .forEach((phase, share) -> figures.add(
                                Figure.of(name(), machine.language() + ", share of " + phase, share, "% of samples")));
            }
            var kept = perSecond(compiled, EngineTransitions::keeping, time);
            figures.add(Figure.of(name(), machine.language() + ", history kept in memory", kept, "transitions/s")
                    .atLeast(GOAL));
        }
        return figures;
    }

    private static History keeping() {
        var events = new ArrayList<HistoryEvent>();
        return events::add;
    }

    private double perSecond(StateMachine machine, Supplier<History> history, Duration time) {
        var executions = new LongAdder();
        var start = System.nanoTime();
        var end = start + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        run(machine, history.get());
                        executions.increment();
                    }
                });
            }
        }
        return executions.sum() * LoopMachine.transitions() * 1e9 / (System.nanoTime() - start);
    }

    private void run(StateMachine machine, History history) {
        var result = engine.run(machine, Contexts.next(), ORDER, history);
        if (!(result instanceof ExecutionResult.Succeeded)) {
            throw new IllegalStateException("the benchmark's own machine failed: " + result);
        }
    }
}
