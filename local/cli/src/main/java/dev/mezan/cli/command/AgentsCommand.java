package dev.mezan.cli.command;

import dev.mezan.aws.ControlTable;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.agent.Manifest;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.registry.Agents;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mezan agents}: which agents the suite has, and what each takes and gives. */
@Command(
        name = "agents",
        description = "Tells which agents the suite has.",
        synopsisSubcommandLabel = "(list | show NAME)",
        footer = {"", "Examples:", "  mezan agents list", "  mezan agents show greeter"})
public final class AgentsCommand {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public AgentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            description = "Lists the agents.",
            footer = {"", "Example:", "  mezan agents list --json"})
    int list(@Mixin VerbOptions options, @Mixin SuiteOptions where) {
        var manifests = agents(where).byName().values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        if (options.json()) {
            surroundings.screen().out().println(Json.text(manifests));
            return 0;
        }
        var rows = manifests.stream().map(AgentsCommand::row).toList();
        new TextTable(List.of("agent", "timeout", "memory", "description"), rows)
                .lines(surroundings.screen().width(), surroundings.screen().ink())
                .forEach(surroundings.screen().out()::println);
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows an agent's manifest: its schemas, timeout, function.",
            footer = {"", "Example:", "  mezan agents show greeter"})
    int show(@Parameters(paramLabel = "NAME") String name, @Mixin VerbOptions options, @Mixin SuiteOptions where) {
        var agents = agents(where);
        var manifest = agents.find(name)
                .orElseThrow(() -> new MezanException(Problem.of("unknown-agent", "There is no such agent")
                        .got(name)
                        .advise(Suggestion.sentence(name, agents.names()))));
        surroundings
                .screen()
                .out()
                .println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        return 0;
    }

    private Agents agents(SuiteOptions where) {
        try (var suite = new Suites(surroundings).openOrStart(where)) {
            suite.awaitPublished();
            return new ControlTable(suite.clients().dynamoDb(), Names.CONTROL, InstantSource.system()).agents();
        }
    }

    private static List<String> row(Manifest manifest) {
        return List.of(
                manifest.name(),
                Figures.duration(manifest.timeout()),
                manifest.memoryMb() + " MB",
                manifest.description());
    }
}
