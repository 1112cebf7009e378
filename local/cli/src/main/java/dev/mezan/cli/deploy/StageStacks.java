package dev.mezan.cli.deploy;

import dev.mezan.catalog.Stage;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stacks of a stage in an account, and what a deployment that ended badly left of them.
 *
 * @param account the account
 * @param stage the stage
 * @param pause how long to wait between two looks at a stack that CloudFormation works on
 */
record StageStacks(CloudAccount account, Stage stage, Duration pause) {
    private static final int MOST_LOOKS = 720;

    /** Those that are there, in the order of their deployment. */
    List<DeployedStack> there() {
        return Stream.of("data", "suite", "api")
                .map(part -> account.stack(stage.prefix() + part))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Makes of each stack one that can be deployed or deleted, and says what it does.
     *
     * @return whether there is one whose update must be taken back by the CDK
     * @throws MezanException with the code {@code stack-busy} if CloudFormation does not come to an end
     */
    boolean mend(Consumer<String> told) throws InterruptedException {
        var stuck = false;
        for (var stack : there().reversed()) {
            var status = settled(stack, told);
            var state = StackState.of(status);
            if (state != StackState.GOOD) {
                told.accept(stack.name() + " is in " + status + ": " + state.mended());
            }
            switch (state) {
                case DEAD, HALF_DELETED -> delete(stack, told);
                case STUCK -> stuck = true;
                case GOOD, BUSY -> {}
            }
        }
        return stuck;
    }

    private void delete(DeployedStack stack, Consumer<String> told) throws InterruptedException {
        account.delete(stack.name());
        var status = settled(stack, told);
        if (!status.equals("DELETE_COMPLETE")) {
            throw new MezanException(Problem.of("stack-not-deleted", "CloudFormation could not delete a stack")
                    .at(stack.name())
                    .got(status)
                    .advise("Its events say why: aws cloudformation describe-stack-events --stack-name "
                            + stack.name()));
        }
    }

    /** The status that it has when CloudFormation is done with it. */
    private String settled(DeployedStack stack, Consumer<String> told) throws InterruptedException {
        var last = "";
        for (var look = 0; look < MOST_LOOKS; look++) {
            var status = account.stack(stack.name()).map(DeployedStack::status).orElse("DELETE_COMPLETE");
            if (StackState.of(status) != StackState.BUSY) {
                return status;
            }
            if (!status.equals(last)) {
                told.accept(stack.name() + " is in " + status + ": " + StackState.BUSY.mended());
            }
            last = status;
            Thread.sleep(pause);
        }
        throw new MezanException(Problem.of("stack-busy", "CloudFormation did not come to an end with a stack")
                .at(stack.name())
                .got(last)
                .advise("Look at it in the console of CloudFormation, and try again when it is done."));
    }
}
