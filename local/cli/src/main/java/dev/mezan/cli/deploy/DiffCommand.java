package dev.mezan.cli.deploy;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan diff}: what a deployment would change. */
@Command(
        name = "diff",
        description = "Tells what a deployment would change in the account, and changes nothing.",
        footer = {"", "Example:", "  mezan diff --stage dev"})
public final class DiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    @Mixin
    private StageOptions options = new StageOptions();

    /** The verb, in its surroundings. */
    public DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var stage = options.stage();
        var access = options.access(surroundings.variables());
        var work = new StageWork(surroundings, stage, options.context(), surroundings.screen());
        var account = CloudAccount.of(access);
        new Preflight(surroundings, stage, access, account).checkRegion(options.yes());
        work.prepare();
        return work.cdk(List.of("diff", "--all"), access.environment());
    }
}
