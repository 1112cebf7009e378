package dev.mezan.cli.command;

import picocli.CommandLine.Option;

/** The options of every verb. */
public final class VerbOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Tells how this is used.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private boolean help;

    @Option(names = Failures.VERBOSE, description = "Shows the stack trace of what goes wrong.")
    @SuppressWarnings("UnusedVariable") // Failures finds it among the arguments.
    private boolean verbose;

    @Option(
            names = Failures.JSON,
            description = "One JSON document on standard output, everything else on standard error.")
    private boolean json;

    /** Whether one JSON document is wanted in place of what people read. */
    public boolean json() {
        return json;
    }
}
