package dev.mezan.cli.states;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.states.chart.ChartReader;
import dev.mezan.cli.states.chart.HistoryFile;
import dev.mezan.cli.states.chart.MermaidText;
import dev.mezan.cli.states.chart.Picture;
import dev.mezan.cli.states.chart.Trail;
import dev.mezan.core.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan states graph}: a definition as a picture. */
@Command(
        name = "graph",
        description = {
            "Draws a state machine definition. With a history, states are coloured by what",
            "became of them: succeeded, caught, in progress, failed, not reached."
        },
        footer = {
            "",
            "Examples:",
            "  mezan states graph my.asl.json",
            "  mezan states graph my.asl.json --format svg --history history.json --output my.svg"
        })
final class GraphCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The definition; - is standard input.")
    private String file = "";

    @Option(
            names = "--format",
            defaultValue = "mermaid",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, to paste into Markdown.")
    private Format format = Format.MERMAID;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "What GetExecutionHistory or 'mezan states run --history' gave.")
    private Optional<String> history = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it. Default: standard output.")
    private Optional<String> output = Optional.empty();

    @Mixin
    private StandIns standIns = new StandIns();

    @Mixin
    private VerbOptions verb = new VerbOptions();

    /** How a picture is written. */
    enum Format {
        MERMAID,
        SVG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    GraphCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var files = new DefinitionFiles(surroundings);
        var definition = files.definition(file, standIns.placeholders());
        var _ = definition.machine(); // Tells what is wrong with it, before it is drawn.
        var chart = ChartReader.read(definition.text());
        Optional<Trail> trail = history.map(name -> HistoryFile.read(name, files.text(name), chart));
        var drawn = switch (format) {
            case MERMAID -> MermaidText.of(chart, trail);
            case SVG -> Picture.of(chart, trail);
        };
        output.ifPresentOrElse(name -> new Output(surroundings).write(name, drawn), () -> show(drawn));
        return 0;
    }

    private void show(String drawn) {
        var out = surroundings.screen().out();
        if (verb.json()) {
            out.println(Json.text(Map.of("format", format.toString(), "text", drawn)));
        } else {
            out.print(drawn);
            out.flush();
        }
    }
}
