package dev.mezan.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code mezan bench peers-work}: the load that other orchestrators are measured with, as one line of JSON. */
@Command(
        name = "peers-work",
        mixinStandardHelpOptions = true,
        description = "Runs one work in a closed loop and prints one line of JSON.",
        footer = {"", "Example:", "  mezan bench peers-work --seconds 10 --callers 16 --work W"})
final class PeersWorkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "10", description = "How long to measure. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--warmup", defaultValue = "15", description = "Seconds before. Default: ${DEFAULT-VALUE}.")
    private int warmup = 15;

    @Option(names = "--callers", defaultValue = "16", description = "Callers at once. Default: ${DEFAULT-VALUE}.")
    private int callers = 16;

    @Option(
            names = "--work",
            defaultValue = "W",
            description = "W: a workflow of 1 + 10 + 1 tasks; S: a single task. Default: ${DEFAULT-VALUE}.")
    private Work work = Work.W;

    @Option(names = "--data", description = "Keep everything in this folder. Default: in memory.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        try (var suite = SuiteProcess.start(Launcher.path(), data)) {
            var starter = new SynchronousStart(suite.clients().stepFunctions(), StateMachines.FAST, work);
            var loop = new ClosedLoop(callers);
            loop.drive(starter, suite::usage, Duration.ofSeconds(warmup));
            var measured = loop.drive(starter, suite::usage, Duration.ofSeconds(seconds));
            print(measured, spec.commandLine().getOut());
            return measured.errors() == 0 ? 0 : 1;
        }
    }

    private void print(Measurement measured, PrintWriter out) {
        var line = new LinkedHashMap<String, Object>();
        line.put("peer", "mezan");
        line.put("work", work.name());
        line.put("concurrency", callers);
        line.put("seconds", Rounded.to(measured.seconds(), 2));
        line.put("runs", measured.runs());
        line.put("errors", measured.errors());
        line.put("tasks_per_s", Rounded.to(measured.tasksPerSecond(work), 1));
        line.put("runs_per_s", Rounded.to(measured.runsPerSecond(), 1));
        line.put("p50_ms", Rounded.to(measured.p50(), 2));
        line.put("p99_ms", Rounded.to(measured.p99(), 2));
        line.put("max_ms", Rounded.to(measured.max(), 2));
        line.put("cpu_s_per_1000_tasks", Rounded.to(measured.suiteCpuPer1000Tasks(work), 3));
        line.put("driver_cpu_s_per_1000_tasks", Rounded.to(measured.driverCpuPer1000Tasks(work), 3));
        line.put("usd_per_1000_tasks", Rounded.to(measured.usdPer1000Tasks(work), 6));
        if (measured.errors() > 0) {
            line.put("first_error", measured.firstError());
        }
        out.println(JsonMapper.shared().writeValueAsString(line));
        out.flush();
    }
}
