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

/** {@code mezan bench effects}: how many effects go through the ledger, and what each costs. */
@Command(
        name = "effects",
        mixinStandardHelpOptions = true,
        description = {
            "Drives runs of 12 tasks by synchronous start, by turns without effects and with one in each task,",
            "and tells how many effects a second go through the ledger and how many write requests each costs."
        },
        footer = {"", "Example:", "  mezan bench effects --seconds 10 --json"})
final class EffectsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "10", description = "Seconds of each part. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--warmup", defaultValue = "20", description = "Seconds before. Default: ${DEFAULT-VALUE}.")
    private int warmup = 20;

    @Option(names = "--repeats", defaultValue = "3", description = "Times of each part. Default: ${DEFAULT-VALUE}.")
    private int repeats = 3;

    @Option(names = "--callers", defaultValue = "16", description = "Runs at once. Default: ${DEFAULT-VALUE}.")
    private int callers = 16;

    @Option(names = "--data", description = "Keep everything in this folder. Default: in memory.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "One JSON document in place of the table.")
    private boolean json;

    @Override
    public Integer call() {
        try (var suite = SuiteProcess.start(Launcher.path(), data)) {
            for (var work : List.of(Work.W, Work.E)) {
                measure(suite, work, Duration.ofSeconds(warmup).dividedBy(2));
            }
            var report = new EffectsReport(rows(suite));
            spec.commandLine().getOut().println(json ? report.json() : report.text());
            spec.commandLine().getOut().flush();
            return report.isWithoutErrors() ? 0 : 1;
        }
    }

    private List<EffectsReport.Row> rows(SuiteProcess suite) {
        var rows = new ArrayList<EffectsReport.Row>();
        for (var repeat = 1; repeat <= repeats; repeat++) {
            for (var work : List.of(Work.W, Work.E)) {
                rows.add(measure(suite, work, Duration.ofSeconds(seconds)));
            }
        }
        return rows;
    }

    private EffectsReport.Row measure(SuiteProcess suite, Work work, Duration time) {
        var before = suite.writeUnits();
        var starter = new SynchronousStart(suite.clients().stepFunctions(), StateMachines.FAST, work);
        var measured = new ClosedLoop(callers).drive(starter, suite::usage, time);
        return new EffectsReport.Row(work, measured, suite.writeUnits() - before);
    }
}
