package dev.mezan.cli.states.chart;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an execution did.
 *
 * @param marks what became of each state that it entered
 * @param ways the ways that it took
 */
public record Trail(Map<String, Mark> marks, Set<Way> ways) {
    /**
     * A step from one state to the next.
     *
     * @param caught whether a catcher led there
     */
    public record Way(String from, Optional<String> to, boolean caught) {}

    public Trail {
        marks = Map.copyOf(marks);
        ways = Set.copyOf(ways);
    }

    /** What became of a state. */
    Mark mark(String state) {
        return marks.getOrDefault(state, Mark.NOT_REACHED);
    }

    /** Whether it was gone at least once. */
    boolean took(Chart.Edge edge) {
        return ways.contains(new Way(edge.from(), edge.to(), edge.kind() == Chart.Kind.CATCH));
    }
}
