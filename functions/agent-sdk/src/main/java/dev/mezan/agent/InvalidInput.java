package dev.mezan.agent;

import dev.mezan.core.problem.Problem;
import java.util.List;

/** A task's input is not what the agent's schema asks for; trying again does not help. */
public final class InvalidInput extends RuntimeException {
    private final transient List<Problem> problems;

    /** An exception that tells every problem on a line of its own, by JSON pointer. */
    public InvalidInput(String agent, List<Problem> problems) {
        super(ProblemLines.of("The input of agent " + agent + " is not valid", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem that was found, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
