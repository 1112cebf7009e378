package dev.mezan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mezan bench throughput}: the whole path, offered at a rate and driven as hard as it goes. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        description = {
            "Drives runs of 1 + 10 + 1 tasks from outside: at a fixed rate, by synchronous start and by the",
            "intake queue, then in closed loops. Exits 1 below the goal: every run done without error, p50 at",
            "most 100 ms and p99 at most 500 ms at the offered rate."
        },
        footer = {"", "Example:", "  mezan bench throughput --seconds 10 --json"})
final class ThroughputCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "10", description = "Seconds of each part. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--warmup", defaultValue = "40", description = "Seconds before. Default: ${DEFAULT-VALUE}.")
    private int warmup = 40;

    @Option(names = "--repeats", defaultValue = "3", description = "Times of each part. Default: ${DEFAULT-VALUE}.")
    private int repeats = 3;

    @Option(names = "--rate", defaultValue = "1000", description = "Tasks/s offered. Default: ${DEFAULT-VALUE}.")
    private int rate = 1000;

    @Option(names = "--data", description = "Keep everything in this folder. Default: in memory.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "One JSON document in place of the table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (var suite = SuiteProcess.start(Launcher.path(), data);
                var queue =
                        new IntakeQueue(suite.clients().sqs(), suite.clients().dynamoDb(), Work.W)) {
            var synchronous = new SynchronousStart(suite.clients().stepFunctions(), StateMachines.FAST, Work.W);
            new ClosedLoop(16).drive(synchronous, suite::usage, Duration.ofSeconds(warmup));
            new ClosedLoop(16).drive(queue, suite::usage, Duration.ofSeconds(Math.max(1, warmup / 4)));
            var parts = List.of(
                    new Part("synchronous start", synchronous, new OpenLoop(rate, Work.W), true),
                    new Part("intake queue", queue, new OpenLoop(rate, Work.W), true),
                    new Part("synchronous start", synchronous, new ClosedLoop(1), false),
                    new Part("synchronous start", synchronous, new ClosedLoop(16), false),
                    new Part("synchronous start", synchronous, new ClosedLoop(64), false));
            return report(measured(parts, suite));
        }
    }

    private List<Row> measured(List<Part> parts, SuiteProcess suite) throws InterruptedException {
        var rows = new ArrayList<Row>();
        for (var part : parts) {
            for (int repeat = 1; repeat <= repeats; repeat++) {
                spec.commandLine()
                        .getErr()
                        .println(part.start() + ", " + part.load().title() + ", repeat " + repeat);
                spec.commandLine().getErr().flush();
                rows.add(new Row(
                        part, repeat, part.load().drive(part.starter(), suite::usage, Duration.ofSeconds(seconds))));
            }
        }
        return rows;
    }

    private int report(List<Row> rows) {
        var table = new ThroughputReport(rows, Work.W);
        var out = spec.commandLine().getOut();
        out.println(json ? table.json() : table.text());
        out.flush();
        return table.goalReached() ? 0 : 1;
    }

    /**
     * One part of the benchmark.
     *
     * @param start how runs are started, for people
     * @param starter what starts them
     * @param load how they are offered
     * @param hasGoal whether the goal counts here
     */
    record Part(String start, RunStarter starter, Load load, boolean hasGoal) {}

    /** What one repeat of a part saw. */
    record Row(Part part, int repeat, Measurement measured) {}
}
