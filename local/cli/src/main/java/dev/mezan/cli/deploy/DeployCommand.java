package dev.mezan.cli.deploy;

import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mezan deploy}: the whole suite into an AWS account. */
@Command(
        name = "deploy",
        description =
                "Deploys the suite into your AWS account; again after a change, or after a deployment that failed.",
        footer = {"", "Example:", "  mezan deploy --stage dev --region eu-central-1"})
public final class DeployCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VerbOptions verb = new VerbOptions();

    @Mixin
    private StageOptions options = new StageOptions();

    /** The verb, in its surroundings. */
    public DeployCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var stage = options.stage();
        var access = options.access(surroundings.variables());
        var screen = verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        var work = new StageWork(surroundings, stage, options.context(), screen);
        var account = CloudAccount.of(access);
        var preflight = new Preflight(surroundings, stage, access, account);
        var number = preflight.checkRegion(options.yes());
        var bootstrapped = preflight.isBootstrapped();
        if (!bootstrapped && !options.yes()) {
            throw new MezanException(preflight.notBootstrapped(number));
        }
        screen.out().println("stage " + stage.name() + " in account " + number + ", " + access.region());
        work.prepare();
        if (!bootstrapped && bootstrap(work, number, access) != 0) {
            return 1;
        }
        var stacks = new StageStacks(account, stage, Duration.ofSeconds(5));
        if (stacks.mend(screen.out()::println)) {
            work.cdk(List.of("rollback", "--all"), access.environment());
        }
        var code = work.cdk(
                List.of("deploy", "--all", "--require-approval", "never", "--progress", "events"),
                access.environment());
        return code == 0 ? told(preflight, number, new FirstCalls(stacks.there(), access)) : code;
    }

    private static int bootstrap(StageWork work, String number, AccountAccess access) throws InterruptedException {
        return work.cdk(List.of("bootstrap", "aws://" + number + "/" + access.region()), access.environment());
    }

    private int told(Preflight preflight, String number, FirstCalls calls) {
        preflight.regions().keep(number, preflight.stage(), preflight.access().region());
        if (verb.json()) {
            surroundings.screen().out().println(Json.text(calls.outputs()));
        } else {
            calls.lines().forEach(surroundings.screen().out()::println);
        }
        return 0;
    }
}
