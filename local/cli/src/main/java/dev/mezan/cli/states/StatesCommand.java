package dev.mezan.cli.states;

import dev.mezan.bench.states.StatesBenchCommand;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan states}: state machines in the Amazon States Language, without a suite. */
@Command(
        name = "states",
        description = "Checks, runs, tests and draws state machines in the Amazon States Language.",
        synopsisSubcommandLabel = "(validate | run | test | graph | bench)",
        footer = {
            "",
            "Examples:",
            "  mezan states validate statemachines/*.asl.json",
            "  mezan states graph statemachines/run-task.asl.json --format svg --output run-task.svg"
        })
public final class StatesCommand {
    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    private StatesCommand() {}

    /** The verb with the verbs below it. */
    public static CommandLine in(Surroundings surroundings) {
        return new CommandLine(new StatesCommand())
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new TestCommand(surroundings))
                .addSubcommand(new GraphCommand(surroundings))
                .addSubcommand(new StatesBenchCommand());
    }
}
