package dev.mezan.cli.circuit;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.input.TimeSpan;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.circuit.Report;
import dev.mezan.core.json.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan circuits}: which agents are left alone because they keep failing, and why. */
@Command(
        name = "circuits",
        description = "Tells which agents are left alone because they keep failing, and lets people decide.",
        synopsisSubcommandLabel = "(list | show AGENT | open AGENT | close AGENT | watch [AGENT])",
        footer = {
            "",
            "Examples:",
            "  mezan circuits list",
            "  mezan circuits open link-checker --for 10m --reason 'its host is being moved'"
        })
public final class CircuitsCommand {
    private final Surroundings surroundings;
    private final InstantSource clock;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public CircuitsCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "Lists the circuits of all agents.",
            footer = {"", "Example:", "  mezan circuits list --json"})
    int list(@Mixin Where where) {
        return with(where, suite -> {
            var rows = suite.rows();
            if (where.verb.json()) {
                say(Json.text(rows.stream().map(CircuitRow::document).toList()));
            } else {
                table(rows);
            }
            return 0;
        });
    }

    @Command(
            name = "show",
            description = "Shows an agent's circuit, and its last 50 moves: when, why, by whom.",
            footer = {"", "Example:", "  mezan circuits show link-checker"})
    int show(@Parameters(paramLabel = "AGENT") String name, @Mixin Where where) {
        return with(where, suite -> shown(suite, suite.agent(name), where));
    }

    @Command(
            name = "open",
            description = {
                "Opens an agent's circuit, so that no call goes to it: its tasks fall back at once.",
                "It stays open until somebody closes it, or for a time after which one call probes."
            },
            footer = {"", "Example:", "  mezan circuits open link-checker --for 10m --reason 'its host is being moved'"
            })
    int open(
            @Parameters(paramLabel = "AGENT") String name,
            @Option(names = "--for", paramLabel = "TIME", description = "For how long: 90s, 10m, 2h, 3d.") @Nullable
                    String length,
            @Mixin Why why,
            @Mixin Where where) {
        var time = Optional.ofNullable(length).map(text -> TimeSpan.of("--for", text));
        return with(where, suite -> {
            var agent = suite.agent(name);
            suite.circuits().open(agent.function(), time, why.report(surroundings));
            return shown(suite, agent, where);
        });
    }

    @Command(
            name = "close",
            description = "Closes an agent's circuit, so that calls go to it again, and forgets what it counted.",
            footer = {"", "Example:", "  mezan circuits close link-checker --reason 'its host is back'"})
    int close(@Parameters(paramLabel = "AGENT") String name, @Mixin Why why, @Mixin Where where) {
        return with(where, suite -> {
            var agent = suite.agent(name);
            suite.circuits().close(agent.function(), why.report(surroundings));
            return shown(suite, agent, where);
        });
    }

    @Command(
            name = "watch",
            description =
                    "Prints the moves of circuits as they come, until it is interrupted; with --json a line each.",
            footer = {"", "Example:", "  mezan circuits watch --for 1m"})
    int watch(
            @Parameters(paramLabel = "AGENT", arity = "0..1", description = "Only this agent's. Default: all.")
                    @Nullable
                    String name,
            @Option(names = "--for", paramLabel = "TIME", description = "At most this long. Default: no end.") @Nullable
                    String length,
            @Mixin Where where) {
        var time = Optional.ofNullable(length).map(text -> TimeSpan.of("--for", text));
        return with(where, suite -> {
            var agents = Optional.ofNullable(name)
                    .map(one -> List.of(suite.agent(one).name()))
                    .orElseGet(() -> List.copyOf(suite.agents().names()));
            new CircuitWatch(suite, agents)
                    .watch(time, clock, line -> say(where.verb.json() ? Json.text(line.document()) : line.text()));
            return 0;
        });
    }

    private int shown(SuiteCircuits suite, Manifest agent, Where where) {
        var row = suite.row(agent);
        var changes = suite.changes(agent).stream()
                .map(change -> new ChangeLine(agent.name(), change))
                .toList();
        if (where.verb.json()) {
            var document = row.document();
            document.put("changes", changes.stream().map(ChangeLine::document).toList());
            say(Json.text(document));
        } else {
            table(List.of(row));
            changes.forEach(change -> say(change.text()));
        }
        return 0;
    }

    private void table(List<CircuitRow> rows) {
        var screen = surroundings.screen();
        new TextTable(
                        CircuitRow.TITLES,
                        rows.stream().map(row -> row.cells(clock.instant())).toList())
                .lines(screen.width(), screen.ink())
                .forEach(this::say);
    }

    private void say(String line) {
        surroundings.screen().out().println(line);
    }

    private int with(Where where, ToIntFunction<SuiteCircuits> work) {
        var quiet = surroundings.on(where.verb.json() ? surroundings.screen().quiet() : surroundings.screen());
        try (var suite = new Suites(quiet).open(where.suite)) {
            return work.applyAsInt(SuiteCircuits.of(suite, clock));
        }
    }

    /** Why a person moves a circuit, and who. */
    static final class Why {
        @Option(names = "--reason", required = true, description = "Why; it is kept with the move.")
        private String reason = "";

        @Option(names = "--by", description = "Who. Default: the user of this machine.")
        private @Nullable String by;

        Report report(Surroundings surroundings) {
            var user = surroundings.variables().getOrDefault("USER", System.getProperty("user.name", "somebody"));
            return Report.person(Optional.ofNullable(by).orElse(user), reason);
        }
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();
    }
}
