package dev.mezan.cli.states.chart;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.cli.states.chart.Chart.Edge;
import dev.mezan.cli.states.chart.Chart.Kind;
import dev.mezan.cli.states.chart.Chart.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a picture shows from the text of a valid definition. */
public final class ChartReader {
    private ChartReader() {}

    /** The chart of a definition. */
    public static Chart read(String definition) {
        try {
            return chart(object(Json.read(definition)));
        } catch (InvalidJson e) {
            throw new IllegalArgumentException("a definition that is drawn is valid", e);
        }
    }

    private static Chart chart(Map<?, ?> flow) {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        object(flow.get("States")).forEach((name, value) -> {
            var state = object(value);
            nodes.add(node(String.valueOf(name), state));
            edges.addAll(edges(String.valueOf(name), state));
        });
        return new Chart(text(flow.get("StartAt")), nodes, edges);
    }

    private static Node node(String name, Map<?, ?> state) {
        var inside = Stream.concat(
                        objects(state.get("Branches")),
                        Stream.of("ItemProcessor", "Iterator")
                                .filter(state::containsKey)
                                .map(field -> object(state.get(field))))
                .map(ChartReader::chart)
                .toList();
        return new Node(name, text(state.get("Type")), Wording.detail(state), inside);
    }

    private static List<Edge> edges(String name, Map<?, ?> state) {
        var edges = new ArrayList<Edge>();
        objects(state.get("Choices"))
                .forEach(rule -> edges.add(new Edge(name, next(rule, "Next"), ConditionText.of(rule), Kind.RULE)));
        next(state, "Default").ifPresent(to -> edges.add(new Edge(name, Optional.of(to), "otherwise", Kind.OTHERWISE)));
        next(state, "Next").ifPresent(to -> edges.add(new Edge(name, Optional.of(to), "", Kind.NEXT)));
        if (Boolean.TRUE.equals(state.get("End")) || text(state.get("Type")).equals("Succeed")) {
            edges.add(new Edge(name, Optional.empty(), "", Kind.NEXT));
        }
        objects(state.get("Catch"))
                .forEach(catcher -> edges.add(
                        new Edge(name, next(catcher, "Next"), Wording.errors(catcher.get("ErrorEquals")), Kind.CATCH)));
        return edges;
    }

    private static Optional<String> next(Map<?, ?> from, String field) {
        return Optional.ofNullable(from.get(field)).map(String::valueOf);
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> values ? values.stream().map(ChartReader::object) : Stream.empty();
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
