package dev.mezan.cli.cost;

import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.cost.scale.ScaleTable;
import dev.mezan.cli.cost.work.Measurements;
import dev.mezan.cli.cost.work.MeteredSuite;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.meter.Prices;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mezan cost}: what AWS would bill for tasks, effects and waits, and for a month. */
@Command(
        name = "cost",
        description = {
            "Runs a workload here, meters what AWS would bill for it, and prices that.",
            "Exits 1 if 1,000 tasks of the fast lane cost more than $0.005."
        },
        footer = {
            "",
            "Examples:",
            "  mezan cost --per 1000-tasks --lane fast",
            "  mezan cost --monthly 1000000",
            "  mezan cost --scale"
        })
public final class CostCommand implements Callable<Integer> {
    private static final long MOST_A_MONTH = 1_000_000_000_000L;
    private static final int MOST_RUNS = 1_000;

    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Option(names = "--per", paramLabel = "N-tasks", description = "For how many tasks. Default: 1000-tasks.")
    private String per = "1000-tasks";

    @Option(names = "--lane", paramLabel = "LANE", description = "fast or durable. Default: fast.")
    private String lane = "fast";

    @Option(names = "--monthly", paramLabel = "N", description = "Also a month of so many tasks, idle costs included.")
    private @Nullable Long monthly;

    @Option(names = "--scale", description = "Instead, what bounds the suite at 10 to 100,000 tasks a second.")
    private boolean scale;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs are metered, 1 to 1,000. Default: 20.")
    private int runs = 20;

    /** The verb, in its surroundings. */
    public CostCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var asked = Per.of(per);
        var in = WorkLane.of(lane);
        var month = Optional.ofNullable(monthly).map(tasks -> between("--monthly", tasks, 0, MOST_A_MONTH));
        var times = (int) between("--runs", runs, 1, MOST_RUNS);
        if (scale) {
            return showScale();
        }
        surroundings.screen().err().println("starting a suite in this process and running the workload …");
        try (var suite = MeteredSuite.start()) {
            var costs = new Measurements(suite, times).of(in);
            var whole = month.map(tasks -> new Month(tasks, costs, SuiteCatalog.shipped()));
            return show(new CostReport(costs, asked, whole, Prices.LIST));
        }
    }

    private int show(CostReport report) {
        var screen = surroundings.screen();
        if (verb.json()) {
            screen.out().println(Json.text(report.json()));
        } else {
            new CostScreen(report, screen).lines().forEach(screen.out()::println);
        }
        return (report.goalIsMet() ? ExitCode.SUCCEEDED : ExitCode.FAILED).number();
    }

    private int showScale() {
        var screen = surroundings.screen();
        var table = ScaleTable.of(SuiteCatalog.shipped());
        if (verb.json()) {
            screen.out().println(Json.text(table.json()));
        } else {
            new TextTable(table.titles(), table.rows())
                    .lines(screen.width(), screen.ink())
                    .forEach(screen.out()::println);
        }
        return ExitCode.SUCCEEDED.number();
    }

    private static long between(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new MezanException(Problem.of("out-of-range", "This number is out of its range")
                    .at(option)
                    .got(value)
                    .advise("It is between %,d and %,d.".formatted(least, most)));
        }
        return value;
    }
}
