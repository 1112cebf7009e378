package dev.mezan.bench.states;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mezan states bench}: how fast and how small the state machines' engine is. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the engine alone, tasks mocked, and the service over its endpoint: transitions",
            "per second, a synchronous start, executions that wait, Maps. Says where the time goes.",
            "Exits 1 below a goal."
        },
        footer = {"", "Example:", "  mezan states bench --seconds 10 --parts engine,map"})
public final class StatesBenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "Seconds of each measurement. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--warmup", defaultValue = "10", description = "Seconds before each. Default: ${DEFAULT-VALUE}.")
    private int warmup = 10;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "Only those of: engine, map, http, waiting, data. Default: all; data only with --data.")
    private List<String> chosen = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Measure executions kept in a new folder below this one.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "One JSON document in place of the table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        var figures = new ArrayList<Figure>();
        for (var part : parts()) {
            spec.commandLine().getErr().println("measuring: " + part.name());
            spec.commandLine().getErr().flush();
            figures.addAll(part.measure(Duration.ofSeconds(warmup), Duration.ofSeconds(seconds)));
        }
        var report = new StatesReport(figures);
        spec.commandLine().getOut().println(json ? report.json() : report.text());
        spec.commandLine().getOut().flush();
        return report.goalsReached() ? 0 : 1;
    }

    private List<Part> parts() {
        var all = new ArrayList<Part>(List.of(
                new EngineTransitions(),
                new InlineMap(),
                new DistributedMap(),
                new SynchronousExpress(),
                new WaitingExecutions()));
        data.ifPresent(folder -> all.add(new DurableTransitions(folder)));
        if (seconds < 1 || warmup < 0) {
            throw new ParameterException(spec.commandLine(), "--seconds is at least 1 and --warmup at least 0");
        }
        var names = all.stream().map(Part::name).collect(Collectors.toSet());
        chosen.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no part '" + name + "'" + (name.equals("data") ? " without --data" : "") + "; there are: "
                            + all.stream().map(Part::name).collect(Collectors.joining(", ")));
        });
        return chosen.isEmpty()
                ? all
                : all.stream().filter(part -> chosen.contains(part.name())).toList();
    }
}
