package dev.mezan.cli.command;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells what went wrong: what, where, the value, what to do; a stack trace only with {@code --verbose}. */
public final class Failures {
    /** The option, of every verb, that asks for stack traces. */
    public static final String VERBOSE = "--verbose";

    /** The option that asks for one JSON document on standard output. */
    static final String JSON = "--json";

    private Failures() {}

    /** The command line, telling its failures that way. */
    public static CommandLine told(CommandLine line, Surroundings surroundings) {
        var screen = surroundings.screen();
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.clamp(screen.width(), 60, 110));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                screen.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((e, _) -> usage(e, screen));
        line.setExecutionExceptionHandler((e, _, parsed) -> failure(e, screen, parsed));
        return line;
    }

    private static int usage(ParameterException wrong, Screen screen) {
        screen.err().println(screen.ink().bad("error: ") + wrong.getMessage());
        screen.err()
                .println(meant(wrong)
                        .map(name -> "Did you mean '" + name + "'?")
                        .orElse("'" + wrong.getCommandLine().getCommandSpec().qualifiedName()
                                + " --help' tells how it is used."));
        return ExitCode.USAGE.number();
    }

    /** The verb or option that was probably meant. */
    private static Optional<String> meant(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        var word = unmatched.getUnmatched().getFirst();
        var spec = wrong.getCommandLine().getCommandSpec();
        return Suggestion.nearest(
                word,
                word.startsWith("-")
                        ? spec.optionsMap().keySet()
                        : spec.subcommands().keySet());
    }

    private static int failure(Exception failure, Screen screen, ParseResult parsed) {
        if (parsed.originalArgs().contains(JSON)) {
            screen.out().println(Json.text(Map.of("errors", problems(failure))));
        }
        problems(failure).forEach(problem -> screen.err().println(screen.ink().bad("error: ") + problem));
        if (parsed.originalArgs().contains(VERBOSE)) {
            failure.printStackTrace(screen.err());
        }
        return failure instanceof MezanException ? ExitCode.USAGE.number() : ExitCode.FAILED.number();
    }

    private static List<Problem> problems(Exception failure) {
        return switch (failure) {
            case MezanException known -> known.problems();
            case SdkException refused ->
                List.of(Problem.of("suite-refused", "The suite could not do what it was asked for")
                        .got(refused.getMessage())
                        .advise("See the whole of it with " + VERBOSE + "."));
            default ->
                List.of(Problem.of("unexpected", "Something went wrong that nobody thought of")
                        .got(failure)
                        .advise("See the whole of it with " + VERBOSE + ", and tell the maintainers."));
        };
    }
}
