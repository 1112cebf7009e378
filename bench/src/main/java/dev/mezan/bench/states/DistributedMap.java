package dev.mezan.bench.states;

import dev.mezan.asl.Engine;
import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A distributed Map over 100,000 lines of an object, its results written back: how long, how many threads, memory. */
final class DistributedMap implements Part {
    private static final int ITEMS = 100_000;
    private static final int CONCURRENCY = 40;
    private static final String DEFINITION = """
            {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
               "MaxConcurrency": 40, "Output": "{% $states.result %}",
               "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSONL"},
                 "Arguments": {"Bucket": "items", "Key": "all.jsonl"}},
               "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "results"}},
               "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                 "StartAt": "Work", "States": {
                   "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}}""";

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Figure> measure(Duration warmup, Duration time) {
        run(new CountedThreads(), ITEMS / 10);
        var before = Memory.heapAfterCollection();
        Memory.forgetPeak();
        var threads = new CountedThreads();
        var start = System.nanoTime();
        run(threads, ITEMS);
        var seconds = (System.nanoTime() - start) / 1e9;
        return List.of(
                Figure.of(name(), "distributed, 100,000 items", ITEMS / seconds, "items/s"),
                Figure.of(name(), "distributed, threads at once", threads.most(), "threads")
                        .atMost(CONCURRENCY),
                Figure.of(name(), "distributed, heap at its peak", (Memory.heapPeak() - before) / 1e6, "MB"));
    }

    private static void run(CountedThreads threads, int items) {
        var ports = EnginePorts.of(request -> 1).withThreads(threads).withObjects(new GeneratedItems(items));
        var result = new Engine(ports, EngineLimits.DEFAULTS)
                .run(Contexts.machine(DEFINITION), Contexts.next(), Map.of(), History.none());
        if (!(result instanceof ExecutionResult.Succeeded)) {
            throw new IllegalStateException("the benchmark's own machine failed: " + result);
        }
    }
}
