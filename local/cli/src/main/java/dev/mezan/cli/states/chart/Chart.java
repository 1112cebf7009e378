package dev.mezan.cli.states.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a picture shows of one flow of states.
 *
 * @param startAt the name of the first state
 * @param nodes its states, in the order of the definition
 * @param edges what leads where
 */
public record Chart(String startAt, List<Node> nodes, List<Edge> edges) {
    /**
     * A state.
     *
     * @param name its name, unique in the machine
     * @param type its type
     * @param detail a few words on what it does; may be empty
     * @param inside the flows within it: a Parallel's branches, a Map's one
     */
    public record Node(String name, String type, String detail, List<Chart> inside) {
        public Node {
            inside = List.copyOf(inside);
        }
    }

    /**
     * A way from a state.
     *
     * @param from the state's name
     * @param to the name of the state that it leads to; empty for the flow's end
     * @param label when it is gone; may be empty
     * @param kind what kind it is
     */
    public record Edge(String from, Optional<String> to, String label, Kind kind) {}

    /** Kinds of ways. */
    public enum Kind {
        /** {@code Next} or {@code End}. */
        NEXT,
        /** A rule of a Choice. */
        RULE,
        /** A Choice's {@code Default}. */
        OTHERWISE,
        /** A catcher. */
        CATCH
    }

    public Chart {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** All states, those within others too. */
    public Stream<Node> all() {
        return nodes.stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node.inside().stream().flatMap(Chart::all)));
    }
}
