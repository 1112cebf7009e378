package dev.mezan.cli.states.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A chart as a Mermaid flowchart, which GitHub, GitLab and many editors draw where it stands in Markdown.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid: flowcharts</a>
 */
public final class MermaidText {
    private static final int LONGEST_LABEL = 80;
    private static final String PLAIN = " .,:$-_/?!'()=+";

    private final Optional<Trail> trail;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Mark, TreeSet<String>> marked = new HashMap<>();
    private final List<Integer> taken = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();
    private int links;
    private int flows;

    private MermaidText(Optional<Trail> trail) {
        this.trail = trail;
    }

    /** The text; with a trail, the states are coloured by what became of them. */
    public static String of(Chart chart, Optional<Trail> trail) {
        var text = new MermaidText(trail);
        text.lines.add("flowchart TD");
        chart.all().forEach(node -> text.ids.put(node.name(), "s" + (text.ids.size() + 1)));
        text.flow(chart, "    ");
        text.style();
        return String.join("\n", text.lines) + "\n";
    }

    private void flow(Chart chart, String indent) {
        var flow = ++flows;
        lines.add(indent + "start" + flow + "(( ))");
        chart.nodes().forEach(node -> node(node, indent));
        var ends = chart.edges().stream().anyMatch(edge -> edge.to().isEmpty());
        if (ends) {
            lines.add(indent + "end" + flow + "((( )))");
        }
        link(indent, "start" + flow, " --> ", id(chart.startAt()));
        chart.edges().forEach(edge -> edge(edge, indent, "end" + flow));
    }

    private void node(Chart.Node node, String indent) {
        var id = id(node.name());
        trail.ifPresent(t -> marked.computeIfAbsent(t.mark(node.name()), _ -> new TreeSet<>())
                .add(id));
        if (node.inside().isEmpty()) {
            lines.add(indent + id + shaped(node));
            return;
        }
        lines.add(indent + "subgraph " + id + "[\"" + title(node, " · ") + "\"]");
        for (int i = 0; i < node.inside().size(); i++) {
            var many = node.inside().size() > 1;
            if (many) {
                branches.add(id + "b" + (i + 1));
                lines.add(indent + "    subgraph " + branches.getLast() + "[\" \"]");
            }
            flow(node.inside().get(i), indent + (many ? "        " : "    "));
            if (many) {
                lines.add(indent + "    end");
            }
        }
        lines.add(indent + "end");
    }

    private static String shaped(Chart.Node node) {
        var title = "\"" + title(node, "<br/>") + "\"";
        return switch (node.type()) {
            case "Choice" -> "{{" + title + "}}";
            case "Succeed", "Fail" -> "([" + title + "])";
            case "Wait" -> "[/" + title + "/]";
            default -> "[" + title + "]";
        };
    }

    private static String title(Chart.Node node, String between) {
        var what = node.detail().isEmpty() ? node.type() : node.type() + ": " + shortened(node.detail());
        return escaped(shortened(node.name())) + between + escaped(what);
    }

    private void edge(Chart.Edge edge, String indent, String end) {
        var arrow = edge.kind() == Chart.Kind.CATCH ? " -.->" : " -->";
        var label = edge.label().isEmpty() ? " " : "|\"" + escaped(shortened(edge.label())) + "\"| ";
        if (trail.isPresent() && trail.get().took(edge)) {
            taken.add(links);
        }
        link(indent, id(edge.from()), arrow + label, edge.to().map(this::id).orElse(end));
    }

    private void link(String indent, String from, String arrow, String to) {
        lines.add(indent + from + arrow + to);
        links++;
    }

    private void style() {
        if (!branches.isEmpty()) {
            lines.add("    classDef branch fill:none,stroke:#8c959f,stroke-dasharray:4 3");
            lines.add("    class " + String.join(",", branches) + " branch");
        }
        marked.forEach((mark, states) -> {
            lines.add("    classDef " + mark.cssClass() + " fill:" + mark.fill() + ",stroke:" + mark.line()
                    + ",color:#1f2328");
            lines.add("    class " + String.join(",", states) + " " + mark.cssClass());
        });
        if (!taken.isEmpty()) {
            lines.add("    linkStyle " + taken.stream().map(String::valueOf).collect(Collectors.joining(","))
                    + " stroke:#1f2328,stroke-width:2px");
        }
    }

    private String id(String state) {
        return ids.getOrDefault(state, "missing");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    /** Characters that mean something to Mermaid, Markdown or HTML, as Mermaid's entities. */
    private static String escaped(String text) {
        return text.codePoints().mapToObj(MermaidText::escaped).collect(Collectors.joining());
    }

    private static String escaped(int point) {
        if (Character.isISOControl(point)) {
            return " ";
        }
        var plain = point > 0x7f || Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0;
        return plain ? Character.toString(point) : "#" + point + ";";
    }
}
