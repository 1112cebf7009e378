package dev.mezan.bench.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.History;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** An inline Map of 10,000 items: how long, on how many threads at once, in how much memory. */
final class InlineMap implements Part {
    private static final int ITEMS = 10_000;
    private static final String DEFINITION = """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 40,
               "ItemProcessor": {"StartAt": "Work", "States": {
                 "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}}""";

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) {
        var items = IntStream.range(0, ITEMS).boxed().toList();
        run(new CountedThreads(), items);
        var before = Memory.heapAfterCollection();
        Memory.forgetPeak();
        var threads = new CountedThreads();
        var start = System.nanoTime();
        run(threads, items);
        var seconds = (System.nanoTime() - start) / 1e9;
        return List.of(
                Figure.of(name(), "inline, 10,000 items", ITEMS / seconds, "items/s"),
                Figure.of(name(), "inline, threads at once", threads.most(), "threads")
                        .atMost(40),
                Figure.of(name(), "inline, heap at its peak", (Memory.heapPeak() - before) / 1e6, "MB"),
                Figure.of(
                        name(),
                        "platform threads",
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        "threads"));
    }

    private static void run(CountedThreads threads, List<Integer> items) {
        var ports = EnginePorts.of(request -> 1).withThreads(threads);
        var engine = new Engine(ports, EngineLimits.DEFAULTS.withoutHistoryLimit());
        var result = engine.run(Contexts.machine(DEFINITION), Contexts.next(), items, History.none());
        if (!(result instanceof ExecutionResult.Succeeded(List<?> output)) || output.size() != ITEMS) {
            throw new IllegalStateException("the benchmark's own machine failed: " + result);
        }
    }
}
