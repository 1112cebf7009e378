package dev.mezan.agent;

import dev.mezan.core.problem.Problem;
import java.util.List;

/** What an agent gave is not what its own schema promises: a defect of the agent. */
public final class InvalidResult extends RuntimeException {
    private final transient List<Problem> problems;

    /** An exception that tells every problem on a line of its own, by JSON pointer. */
    public InvalidResult(String agent, List<Problem> problems) {
        super(ProblemLines.of("The result of agent " + agent + " is not valid", problems));
        this.problems = List.copyOf(problems);
    }

    /** The same of a result that is kept for looking at. */
    public InvalidResult(String agent, List<Problem> problems, String kept) {
        super(ProblemLines.of("The result of agent " + agent + " is not valid (kept at " + kept + ")", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem that was found, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
