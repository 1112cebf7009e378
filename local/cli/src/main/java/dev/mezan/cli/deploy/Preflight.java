package dev.mezan.cli.deploy;

import dev.mezan.catalog.Stage;
import dev.mezan.cli.Surroundings;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;

/**
 * What is looked at before the CDK begins, so that what is missing is said in a sentence and nothing is left half-way.
 *
 * @param surroundings where the program runs
 * @param stage the stage
 * @param access how the account is reached
 * @param account the account
 */
record Preflight(Surroundings surroundings, Stage stage, AccountAccess access, CloudAccount account) {
    /** The stack that {@code cdk bootstrap} makes. */
    private static final String BOOTSTRAP = "CDKToolkit";

    /**
     * Looks whether the credentials are good and the region is the one that the stage is in.
     *
     * @return the account's number
     * @throws MezanException with the code {@code stage-elsewhere} if it was deployed from here into another region and is
     *     not in this one, unless that is meant
     */
    String checkRegion(boolean meant) {
        var number = account.number();
        var before = regions().of(number, stage).filter(region -> !region.equals(access.region()));
        if (!meant && before.isPresent() && isAbsent()) {
            throw new MezanException(
                    Problem.of("stage-elsewhere", "The stage " + stage.name() + " is in another region")
                            .at("--region")
                            .got(access.region())
                            .advise("It was deployed to " + before.get() + ": say --region " + before.get()
                                    + ", or --yes if you want it in " + access.region() + " too."));
        }
        return number;
    }

    /** Whether the stage has no stack here. */
    boolean isAbsent() {
        return List.of("data", "suite", "api").stream()
                .allMatch(part -> account.stack(stage.prefix() + part).isEmpty());
    }

    /** Whether the CDK's own stack is here and whole. */
    boolean isBootstrapped() {
        return account.stack(BOOTSTRAP)
                .filter(stack -> StackState.of(stack.status()) != StackState.DEAD)
                .isPresent();
    }

    /** What to say where it is not. */
    Problem notBootstrapped(String number) {
        return Problem.of("no-bootstrap", "The CDK has not been set up in this account and region")
                .got(number + " " + access.region())
                .advise("Run this with --yes, which does it first (it makes the stack " + BOOTSTRAP
                        + ": a bucket and five roles), or see docs/guides/deploy.md.");
    }

    /** Where stages are, as this machine knows. */
    StageRegions regions() {
        return new StageRegions(Installation.cache(surroundings.variables()).resolve("stages"));
    }
}
