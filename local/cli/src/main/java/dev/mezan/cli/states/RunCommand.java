package dev.mezan.cli.states;

import dev.mezan.asl.mock.Mocks;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.states.chart.ChartReader;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan states run}: one execution in the engine alone, its tasks mocked. */
@Command(
        name = "run",
        description = {
            "Runs a state machine in the engine alone and tells its path as it goes. Tasks are",
            "answered by mocks. Exits 1 when the execution does not succeed, and 2 when a task",
            "has no mock."
        },
        footer = {
            "",
            "Examples:",
            "  mezan states run my.asl.json --input '{\"name\": \"Ada\"}' --mock mocks.json --fast",
            "  mezan states run my.asl.json --mock MockConfigFile.json --test-case HappyPath"
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The definition; - is standard input.")
    private String file = "";

    @Option(names = "--input", paramLabel = "FILE|JSON|-", description = "The input. Default: an empty object.")
    private String input = "{}";

    @Option(
            names = "--mock",
            paramLabel = "FILE",
            description = {
                "What answers tasks: {\"STATE\": {\"return\": VALUE}}, or a MockConfigFile.json",
                "of Step Functions Local."
            })
    private Optional<String> mock = Optional.empty();

    @Option(names = "--test-case", paramLabel = "NAME", description = "Which one of a MockConfigFile.json.")
    private Optional<String> testCase = Optional.empty();

    @Option(names = "--fast", description = "Waits for nothing: a wait of a year is over at once.")
    private boolean fast;

    @Option(names = "--history", paramLabel = "FILE", description = "Write the history there, as GetExecutionHistory.")
    private Optional<String> history = Optional.empty();

    @Mixin
    private StandIns standIns = new StandIns();

    @Mixin
    private VerbOptions verb = new VerbOptions();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var files = new DefinitionFiles(surroundings);
        var definition = files.definition(file, standIns.placeholders());
        var machine = definition.machine();
        var value = new Inputs(files).read(input);
        var mocks = mock.map(name -> new MockFile(name, files.text(name)).mocks(definition.machineName(), testCase))
                .orElse(Mocks.NONE);
        tellStandIns(definition);
        var rehearsal = new Rehearsal(machine, definition.machineName(), mocks);
        var played = play(rehearsal, value, new PathLines(path(), ChartReader.read(definition.text())));
        var end = new RunEnd(played);
        // A task without a mock is told below; that the execution failed by it is no news.
        if (played.unanswered().isEmpty() || verb.json()) {
            end.show(surroundings.screen(), verb.json());
        }
        tellUnanswered(played);
        history.ifPresent(name -> new Output(surroundings).write(name, HistoryText.of(played.events())));
        return end.exitCode();
    }

    private void tellUnanswered(Rehearsal.Played played) {
        var err = surroundings.screen().err();
        played.unanswered().forEach(sentence -> err.println("error: " + sentence));
        if (!played.unanswered().isEmpty()) {
            err.println("Give --mock a file such as {\"STATE\": {\"return\": {}}}.");
        }
    }

    private Rehearsal.Played play(Rehearsal rehearsal, @Nullable Object value, PathLines lines)
            throws InterruptedException {
        return fast ? rehearsal.fast(value, lines) : rehearsal.real(value, lines);
    }

    private Screen path() {
        return verb.json() ? surroundings.screen().quiet() : surroundings.screen();
    }

    private void tellStandIns(DefinitionFile definition) {
        if (!definition.standIns().isEmpty()) {
            surroundings
                    .screen()
                    .err()
                    .println("Stand-ins are used for " + String.join(", ", definition.standIns())
                            + "; give values with --set NAME=VALUE.");
        }
        if (file.equals("-") && input.equals("-")) {
            throw new MezanException(Problem.of("two-inputs", "Definition and input can't both be standard input")
                    .at("--input")
                    .advise("Give one of them as a file."));
        }
    }
}
