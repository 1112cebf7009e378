package dev.mezan.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something that the caller got wrong or that can't be done, with every problem that was found. */
public final class MezanException extends RuntimeException {
    private final transient List<Problem> problems;

    /** An exception of one problem. */
    public MezanException(Problem problem) {
        this(List.of(problem));
    }

    /** An exception of one problem and what caused it. */
    public MezanException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /**
     * An exception of all the problems that were found.
     *
     * @throws IllegalArgumentException if there is none
     */
    public MezanException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An exception needs at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Every problem that was found, in the order of the document; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
