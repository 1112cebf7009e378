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
    private static final int HOTTEST = 5;
    private static final String PERCENT = "% of samples";
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
            drive(compiled, History::none, warmup);
            try (var profile = Profile.start()) {
                figures.addAll(figures(machine.language() + ", no history", drive(compiled, History::none, time)));
                profile.samples()
                        .shares(Profile.Samples::part)
                        .forEach((part, share) -> figures.add(
                                Figure.of(name(), machine.language() + ", share of " + part, share, PERCENT)));
                profile.samples().shares(Profile.Samples::method).entrySet().stream()
                        .limit(HOTTEST)
                        .forEach(hot -> figures.add(Figure.of(
                                name(), machine.language() + ", in " + hot.getKey(), hot.getValue(), PERCENT)));
            }
            var kept = drive(compiled, EngineTransitions::keeping, time);
            figures.addAll(figures(machine.language() + ", history kept in memory", kept));
        }
        return figures;
    }

    private static History keeping() {
        var events = new ArrayList<HistoryEvent>();
        return events::add;
    }

    private List<Figure> figures(String what, Rate rate) {
        return List.of(
                Figure.of(name(), what, rate.perSecond(), "transitions/s").atLeast(GOAL),
                Figure.of(name(), what + ", of one processor", rate.perProcessorSecond(), "transitions/s"));
    }

    /**
     * How fast it was.
     *
     * @param perProcessorSecond per second of processor time, which tells more than the clock on a busy machine
     */
    private record Rate(double perSecond, double perProcessorSecond) {}

    private Rate drive(StateMachine machine, Supplier<History> history, Duration time) {
        var executions = new LongAdder();
        var processor = processorTime();
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
        var transitions = executions.sum() * LoopMachine.transitions() * 1e9;
        return new Rate(
                transitions / (System.nanoTime() - start), transitions / Math.max(1, processorTime() - processor));
    }

    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private void run(StateMachine machine, History history) {
        var result = engine.run(machine, Contexts.next(), ORDER, history);
        if (!(result instanceof ExecutionResult.Succeeded)) {
            throw new IllegalStateException("the benchmark's own machine failed: " + result);
        }
    }
}
