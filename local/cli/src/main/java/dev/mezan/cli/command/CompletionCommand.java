package dev.mezan.cli.command;

import dev.mezan.cli.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mezan completion}: the script that lets a shell complete verbs and options. */
@Command(
        name = "completion",
        description = "Prints the script that lets bash or zsh complete verbs and options.",
        footer = {
            "",
            "To keep it for bash, put the example's line into ~/.bashrc; for zsh, into ~/.zshrc:",
            "  autoload -U +X bashcompinit compinit && compinit && bashcompinit && source <(mezan completion)",
            "",
            "Example:",
            "  source <(mezan completion)"
        })
public final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The verb, in its surroundings. */
    public CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.screen().out().print(AutoComplete.bash("mezan", spec.root().commandLine()));
        return 0;
    }
}
