package dev.mezan.cli.run;

import dev.mezan.aws.RunReader;
import dev.mezan.aws.RunReader.RunSummary;
import dev.mezan.catalog.Names;
import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.input.Most;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Cancellation;
import dev.mezan.core.run.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan runs}: which runs there were and are, and how each went. */
@Command(
        name = "runs",
        description = "Tells which runs there were and are, in a suite that runs or in a kept one.",
        synopsisSubcommandLabel = "(list | show RUN | watch RUN | cancel RUN)",
        footer = {"", "Examples:", "  mezan runs list", "  mezan runs list --status failed --data ~/.mezan"})
public final class RunsCommand {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public RunsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            description = "Lists a tenant's runs, the newest first.",
            footer = {"", "Example:", "  mezan runs list --status failed --limit 5"})
    int list(
            @Option(names = "--tenant", defaultValue = "default", description = "Whose. Default: ${DEFAULT-VALUE}.")
                    String tenant,
            @Option(names = "--status", description = "Only those: running, succeeded, degraded, needs-human, failed.")
                    @Nullable
                    String status,
            @Option(names = "--limit", defaultValue = "20", description = "The most. Default: ${DEFAULT-VALUE}.")
                    int limit,
            @Mixin Where where) {
        Most.check(limit);
        try (var suite = suite(where)) {
            var reader = reader(suite);
            var runs = statuses(Optional.ofNullable(status))
                    .flatMap(word -> reader.list(tenant, word, limit).stream())
                    .sorted(Comparator.comparing(RunSummary::startedAt).reversed())
                    .limit(limit)
                    .toList();
            show(runs, where.verb.json());
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a run: its stages, outcomes, errors and result.",
            footer = {"", "Example:", "  mezan runs show run-7d9c --json"})
    int show(@Parameters(paramLabel = "RUN") String run, @Mixin Where where) {
        try (var suite = suite(where)) {
            var view = new RunWatch(suite, InstantSource.system()).now(run).orElseThrow(() -> unknown(run));
            return shown(suite, view, where.verb.json());
        }
    }

    @Command(
            name = "watch",
            description = "Shows how a run goes on, until it has ended.",
            footer = {"", "Example:", "  mezan runs watch run-7d9c"})
    int watch(@Parameters(paramLabel = "RUN") String run, @Mixin Where where) {
        var screen = where.verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        try (var suite = suite(where)) {
            // What had not ended goes on in this process if the suite is its own.
            suite.awaitIntake();
            var watch = new RunWatch(suite, InstantSource.system());
            var _ = watch.now(run).orElseThrow(() -> unknown(run));
            var view = watch.toItsEnd(run, ProgressScreen.on(screen, InstantSource.system()), Duration.ofDays(365));
            return shown(suite, view, where.verb.json());
        }
    }

    @Command(
            name = "cancel",
            description = "Ends a run: its attempts end, no further stage starts, and it closes as failed.",
            footer = {"", "Example:", "  mezan runs cancel run-7d9c --reason 'wrong folder'"})
    int cancel(
            @Parameters(paramLabel = "RUN") String run,
            @Option(names = "--reason", defaultValue = "", description = "Why, for whoever looks at the run.")
                    String reason,
            @Mixin Where where) {
        try (var suite = suite(where)) {
            var by = surroundings.variables().getOrDefault("USER", System.getProperty("user.name", "somebody"));
            var wish = new Cancellation(by, reason, InstantSource.system().instant());
            var told = new CancelRun(suite.clients()).cancel(run, wish);
            surroundings.screen().out().println(where.verb.json() ? Json.text(Map.of("cancelled", run)) : told);
        }
        return 0;
    }

    private int shown(Suite suite, RunView view, boolean json) {
        var end =
                new EndOfRun(view, new Results(suite).of(view), view.activity().cost(), Reports.NONE, List.of());
        if (json) {
            surroundings.screen().out().println(end.json());
        } else {
            new PlainLines(surroundings.screen().out()).show(view);
            end.show(surroundings.screen(), suite.outlivesProcess());
        }
        return view.hasEnded() || view.waits() ? ExitCode.of(end.outcome()).number() : 0;
    }

    private Suite suite(Where where) {
        var quiet = surroundings.on(where.verb.json() ? surroundings.screen().quiet() : surroundings.screen());
        return new Suites(quiet).open(where.suite);
    }

    private static RunReader reader(Suite suite) {
        return new RunReader(suite.clients().dynamoDb(), Names.RUNS);
    }

    private static Stream<String> statuses(Optional<String> wanted) {
        var all = Stream.concat(
                        Stream.of("running"), Stream.of(Outcome.values()).map(Outcome::word))
                .toList();
        if (wanted.isPresent() && !all.contains(wanted.get())) {
            throw new MezanException(Problem.of("unknown-status", "No run has such a status")
                    .at("--status")
                    .got(wanted.get())
                    .advise("There are: " + String.join(", ", all) + "."));
        }
        return wanted.map(Stream::of).orElseGet(all::stream);
    }

    private static MezanException unknown(String run) {
        return new MezanException(Problem.of("unknown-run", "There is no such run in this suite")
                .got(run)
                .advise("'mezan runs list' has those that there are."));
    }

    private void show(List<RunSummary> runs, boolean json) {
        var screen = surroundings.screen();
        if (json) {
            screen.out().println(Json.text(runs));
        } else if (runs.isEmpty()) {
            screen.out().println("no runs");
        } else {
            new TextTable(
                            List.of("run", "workflow", "version", "lane", "status", "started", "took"),
                            runs.stream().map(RunsCommand::row).toList())
                    .named("lane", "version", "took")
                    .lines(screen.width(), screen.ink())
                    .forEach(screen.out()::println);
        }
    }

    private static List<String> row(RunSummary run) {
        return List.of(
                run.run(),
                run.workflow(),
                run.version(),
                run.lane(),
                run.status(),
                run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                run.endedAt()
                        .map(end -> Figures.duration(Duration.between(run.startedAt(), end)))
                        .orElse("…"));
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();
    }
}
