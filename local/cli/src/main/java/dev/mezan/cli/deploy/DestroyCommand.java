package dev.mezan.cli.deploy;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan destroy}: removes a stage from the account. */
@Command(
        name = "destroy",
        description = "Removes a stage from your AWS account, and says what stays because the stage keeps its data.",
        footer = {"", "Example:", "  mezan destroy --stage dev --yes"})
public final class DestroyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    @Mixin
    private StageOptions options = new StageOptions();

    /** The verb, in its surroundings. */
    public DestroyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var stage = options.stage();
        var access = options.access(surroundings.variables());
        var out = surroundings.screen().out();
        var work = new StageWork(surroundings, stage, options.context(), surroundings.screen());
        var account = CloudAccount.of(access);
        var preflight = new Preflight(surroundings, stage, access, account);
        var number = preflight.checkRegion(false);
        var stacks = new StageStacks(account, stage, Duration.ofSeconds(5));
        var there = stacks.there();
        if (there.isEmpty()) {
            out.println("There is no stage " + stage.name() + " in account " + number + ", " + access.region() + ".");
            return 0;
        }
        confirm(there);
        var _ = stacks.mend(out::println);
        work.prepare();
        var code = work.cdk(List.of("destroy", "--all", "--force"), access.environment());
        if (code != 0) {
            return code;
        }
        preflight.regions().forget(number, stage);
        var left = there.stream()
                .flatMap(stack -> account.left(stack.id()).stream())
                .toList();
        left.forEach(one -> out.println("kept: " + one));
        out.println(left.isEmpty() ? "Nothing of the stage is left." : "The rest of the stage is gone.");
        return 0;
    }

    private void confirm(List<DeployedStack> there) {
        if (!options.yes()) {
            throw new MezanException(Problem.of("not-confirmed", "This would remove the stage and its data")
                    .got(there.stream().map(DeployedStack::name).collect(Collectors.joining(", ")))
                    .advise("Say --yes if that is what you want."));
        }
    }
}
