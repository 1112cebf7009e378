package dev.mezan.cli.deploy;

import dev.mezan.catalog.Stage;
import dev.mezan.cli.ExitCode;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The CDK's work on one stage.
 *
 * @param surroundings where the program runs
 * @param stage the stage
 * @param context more of the CDK's context, {@code KEY=VALUE}
 * @param screen where people read
 */
record StageWork(Surroundings surroundings, Stage stage, List<String> context, Screen screen) {
    /** Where the templates and what belongs to them are put: {@code target/cdk/<stage>} in MEZAN's folder. */
    Path templates() {
        return surroundings.home().resolve("target/cdk").resolve(stage.name());
    }

    /** Packages the functions and looks whether the CDK can work, before anything is begun. */
    void prepare() throws InterruptedException {
        new CdkTool(surroundings).check();
        SuiteArtifacts.of(stage, context)
                .build(artifacts(), line -> screen.out().println(line));
    }

    /**
     * Runs a command of the CDK for all stacks of the stage, and tells what it says.
     *
     * @return the exit code of it, 0 or 1
     * @throws MezanException if it failed for a reason that is known
     */
    int cdk(List<String> command, Map<String, String> variables) throws InterruptedException {
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--output", templates().toString(), "--context", "stage=" + stage.name()));
        arguments.addAll(List.of("--context", "artifacts=" + artifacts()));
        context.forEach(more -> arguments.addAll(List.of("--context", more)));
        var ended = new CdkTool(surroundings)
                .run(arguments, variables, line -> screen.out().println(line));
        if (ended.exitCode() == 0) {
            return 0;
        }
        CdkTrouble.in(ended.lines()).ifPresent(problem -> {
            throw new MezanException(problem);
        });
        // The stacks' program has said what is wrong with what it was given.
        if (ended.text().contains("Subprocess exited with error 2")) {
            return ExitCode.USAGE.number();
        }
        throw new MezanException(Problem.of("cdk-failed", "The CDK did not do what it was asked for; it says why above")
                .advise("Mend that and run the same command again: it goes on where this one ended."));
    }

    private Path artifacts() {
        return surroundings.home().resolve("target/artifacts").resolve(stage.name());
    }
}
