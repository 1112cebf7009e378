package dev.mezan.cli.command;

import dev.mezan.aws.ControlTable;
import dev.mezan.aws.WorkflowLibrary;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.json.Json;
import dev.mezan.core.workflow.Workflow;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mezan workflows}: which workflows the suite has, and what each says. */
@Command(
        name = "workflows",
        description = "Tells which workflows the suite has.",
        synopsisSubcommandLabel = "(list | show NAME)",
        footer = {"", "Examples:", "  mezan workflows list", "  mezan workflows show hello"})
public final class WorkflowsCommand {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public WorkflowsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            description = "Lists the workflows, each in its latest version.",
            footer = {"", "Example:", "  mezan workflows list --json"})
    int list(@Mixin VerbOptions options, @Mixin SuiteOptions where) {
        try (var suite = new Suites(surroundings).openOrStart(where)) {
            var table = table(suite);
            var library = new WorkflowLibrary(table);
            var workflows = table.workflowNames().stream()
                    .map(name -> library.find(name, Optional.empty()).workflow())
                    .toList();
            show(workflows, options);
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a workflow's document.",
            footer = {"", "Example:", "  mezan workflows show hello"})
    int show(@Parameters(paramLabel = "NAME") String name, @Mixin VerbOptions options, @Mixin SuiteOptions where) {
        try (var suite = new Suites(surroundings).openOrStart(where)) {
            var table = table(suite);
            // Finding it first tells what is wrong with the name.
            var workflow =
                    new WorkflowLibrary(table).find(name, Optional.empty()).workflow();
            table.document(workflow.name(), workflow.version())
                    .map(document ->
                            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Json.parse(document, name)))
                    .ifPresent(surroundings.screen().out()::println);
        }
        return 0;
    }

    private static ControlTable table(Suite suite) {
        suite.awaitPublished();
        return new ControlTable(suite.clients().dynamoDb(), Names.CONTROL, InstantSource.system());
    }

    private void show(List<Workflow> workflows, VerbOptions options) {
        var screen = surroundings.screen();
        if (options.json()) {
            screen.out()
                    .println(Json.text(
                            workflows.stream().map(WorkflowsCommand::entry).toList()));
            return;
        }
        var rows = workflows.stream()
                .map(workflow -> List.copyOf(entry(workflow).values()))
                .toList();
        new TextTable(List.of("workflow", "version", "lane", "tasks", "description"), rows)
                .lines(screen.width(), screen.ink())
                .forEach(screen.out()::println);
    }

    private static Map<String, String> entry(Workflow workflow) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("workflow", workflow.name());
        entry.put("version", workflow.version());
        entry.put("lane", workflow.lane().name().toLowerCase(Locale.ROOT));
        entry.put(
                "tasks",
                workflow.goal().isPresent()
                        ? "a goal"
                        : Integer.toString(workflow.tasks().size()));
        entry.put("description", workflow.description());
        return entry;
    }
}
