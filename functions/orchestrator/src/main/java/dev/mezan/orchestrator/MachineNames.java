package dev.mezan.orchestrator;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/**
 * What the suite's state machines are called: all begin alike, with the suite's name and, where there is one, its stage.
 *
 * @param prefix what stands before a machine's own name; of ARNs, all that does
 */
public record MachineNames(String prefix) {
    private static final String DURABLE = "run-workflow-durable";

    /**
     * As the durable lane's machine is called, by its name or by its ARN.
     *
     * @throws MezanException with the code {@code machine-name} if it is not named as the suite names it
     */
    public static MachineNames beside(String durable) {
        if (!durable.endsWith(DURABLE)) {
            throw new MezanException(Problem.of("machine-name", "The durable lane's state machine ends in " + DURABLE)
                    .got(durable)
                    .advise("Set the function's variable for it as the catalog has it."));
        }
        return new MachineNames(durable.substring(0, durable.length() - DURABLE.length()));
    }

    /** The machine that a workflow's document names. */
    String of(String machine) {
        return prefix + machine;
    }
}
