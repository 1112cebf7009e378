package dev.mezan.orchestrator;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;

/**
 * Why a message did not become a run.
 *
 * @param problem what is wrong
 * @param passes whether it may go well another time: the message is fine, the start was not
 */
record Refusal(Problem problem, boolean passes) {
    /** The refusal that starting a run ended with. */
    static Refusal of(RuntimeException failure) {
        return switch (failure) {
            case MezanException invalid -> new Refusal(together(invalid), false);
            case InvalidExecutionInputException e -> new Refusal(refused(e), false);
            case InvalidNameException e -> new Refusal(refused(e), false);
            default ->
                new Refusal(
                        Problem.of("start-failed", "The run could not be started")
                                .got(Optional.ofNullable(failure.getMessage()).orElse(failure.toString())),
                        true);
        };
    }

    private static Problem refused(RuntimeException e) {
        return Problem.of("start-refused", "Step Functions takes no such execution")
                .got(e.getMessage());
    }

    /** Every problem of a request on one line, under the code of the first. */
    private static Problem together(MezanException invalid) {
        var problems = invalid.problems();
        return problems.size() == 1
                ? problems.getFirst()
                : new Problem(
                        problems.getFirst().code(),
                        problems.size() + " things are wrong with the request",
                        "",
                        "",
                        String.join(
                                " ", problems.stream().map(Problem::toString).toList()));
    }
}
