package dev.mezan.agent;

import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Problems as the message of an exception: a heading, then one line for each. */
final class ProblemLines {
    // Step Functions cuts a cause at 32,768 characters; a hundred problems stay well below.
    private static final int MOST = 100;

    private ProblemLines() {}

    static String of(String heading, List<Problem> problems) {
        var lines = problems.stream().limit(MOST).map(Problem::toString).collect(Collectors.joining("\n"));
        var left = problems.size() - MOST;
        return heading + ":\n" + lines + (left > 0 ? "\nand " + left + " more" : "");
    }
}
