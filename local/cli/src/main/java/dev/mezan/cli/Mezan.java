package dev.mezan.cli;

import dev.mezan.bench.BenchCommand;
import dev.mezan.cli.command.Failures;
import dev.mezan.cli.screen.Screens;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: {@code mezan}, and what each of its verbs does. */
@Command(
        name = "mezan",
        description = "Orchestrates many agents in your own AWS account, and just so on your laptop.",
        mixinStandardHelpOptions = true,
        version = "See 'mezan version'.",
        subcommands = {HelpCommand.class},
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Exit codes:",
            "  0    the run succeeded, perhaps degraded",
            "  1    the run failed, or a check did",
            "  2    wrong usage or bad input",
            "  3    the run waits for a person",
            "  130  interrupted",
            "",
            "Example:",
            "  mezan run hello --input name=Ada"
        })
public final class Mezan {
    private Mezan() {}

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var properties = properties();
        var screen = Screens.ofProcess(System.getenv(), properties);
        var here = Path.of("").toAbsolutePath();
        var surroundings = new Surroundings(screen, System.getenv(), properties, here, System.in);
        System.exit(execute(surroundings, arguments));
    }

    /** Runs a verb and gives its exit code. */
    static int execute(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings).execute(arguments);
    }

    /** The verbs. */
    static CommandLine commandLine(Surroundings surroundings) {
        var line = new CommandLine(new Mezan());
        Verbs.all(surroundings).forEach(line::addSubcommand);
        line.addSubcommand(new BenchCommand());
        return Failures.told(line, surroundings);
    }

    private static Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        System.getProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        return properties;
    }
}
