package dev.mezan.cli.states.chart;

import static dev.mezan.cli.states.chart.Svg.number;

import java.util.List;
import java.util.Optional;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;

/** A chart as an SVG picture: flows within states as boxes, conditions and caught errors beside their lines. */
public final class Picture {
    private static final int LEGEND = 34;

    private final Layout layout;
    private final Optional<Trail> trail;
    private final Svg svg = new Svg();

    private Picture(Layout layout, Optional<Trail> trail) {
        this.layout = layout;
        this.trail = trail;
    }

    /** The text of the picture; with a trail, the states are coloured by what became of them. */
    public static String of(Chart chart, Optional<Trail> trail) {
        return new Picture(Layout.of(chart), trail).draw();
    }

    private String draw() {
        var root = layout.root();
        var width = trail.isPresent() ? Math.max(root.getWidth(), Legend.WIDTH) : root.getWidth();
        var height = root.getHeight() + (trail.isPresent() ? LEGEND : 0);
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%1$s\" height=\"%2$s\">"
                .formatted(number(width), number(height)));
        svg.raw(Styles.TEXT).raw("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        within(root);
        trail.ifPresent(_ -> Legend.draw(svg, root.getHeight() + 4));
        return svg.raw("</svg>").toString();
    }

    private void within(ElkNode box) {
        box.getChildren().forEach(this::node);
        box.getContainedEdges().forEach(this::line);
        box.getContainedEdges().forEach(this::label);
    }

    private void node(ElkNode node) {
        svg.raw("<g transform=\"translate(%s %s)\">".formatted(number(node.getX()), number(node.getY())));
        var state = Optional.ofNullable(layout.states().get(node));
        if (state.isPresent()) {
            state(node, state.get());
        } else if (layout.starts().contains(node)) {
            svg.raw("<circle class=\"start\" cx=\"6\" cy=\"6\" r=\"5\"/>");
        } else if (layout.ends().contains(node)) {
            svg.raw(
                    "<circle class=\"end\" cx=\"6\" cy=\"6\" r=\"5.5\"/><circle class=\"start\" cx=\"6\" cy=\"6\" r=\"3\"/>");
        } else {
            svg.raw(rectangle("flow", node, 6));
        }
        within(node);
        svg.raw("</g>");
    }

    private void state(ElkNode node, Chart.Node state) {
        var mark = trail.map(t -> t.mark(state.name()));
        var kind = "state" + mark.map(m -> " " + m.cssClass()).orElse("");
        var what = state.type() + (state.detail().isEmpty() ? "" : " · " + state.detail());
        svg.title(state.name() + "\n" + what + mark.map(m -> "\n" + m.word()).orElse(""));
        svg.raw(shape(kind, node, state));
        var names = Layout.name(state);
        var middle = node.getWidth() / 2;
        svg.text(names, "name", new Spot(middle, Layout.NAME_LINE + 2.0), Layout.NAME_LINE);
        var below = names.size() * Layout.NAME_LINE + Layout.SMALL_LINE + 4.0;
        svg.text(Layout.detail(state), "detail", new Spot(middle, below), Layout.SMALL_LINE);
    }

    private static String shape(String kind, ElkNode node, Chart.Node state) {
        return switch (state.type()) {
            case "Choice" -> hexagon(kind, node);
            case "Succeed", "Fail" -> rectangle(kind, node, node.getHeight() / 2);
            case "Map", "Parallel" -> rectangle(kind + " box", node, 8);
            default -> rectangle(kind, node, 8);
        };
    }

    private static String rectangle(String kind, ElkNode node, double radius) {
        return "<rect class=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(kind, number(node.getWidth()), number(node.getHeight()), number(radius));
    }

    private static String hexagon(String kind, ElkNode node) {
        var w = node.getWidth();
        var h = node.getHeight();
        return "<path class=\"%s\" d=\"M14 0 H%s L%s %s L%s %s H14 L0 %s Z\"/>"
                .formatted(kind, number(w - 14), number(w), number(h / 2), number(w - 14), number(h), number(h / 2));
    }

    private void line(ElkEdge edge) {
        var way = Optional.ofNullable(layout.edges().get(edge));
        var caught = way.filter(w -> w.kind() == Chart.Kind.CATCH).isPresent();
        var taken = trail.isPresent() && way.filter(trail.get()::took).isPresent();
        svg.raw("<path class=\"way%s%s\" marker-end=\"url(#arrow%s)\" d=\"%s\"/>"
                .formatted(caught ? " catch" : "", taken ? " taken" : "", caught ? "-catch" : "", Lines.path(edge)));
    }

    private void label(ElkEdge edge) {
        var way = layout.edges().get(edge);
        if (way == null || edge.getLabels().isEmpty()) {
            return;
        }
        var label = edge.getLabels().getFirst();
        var at = new Spot(label.getX() + label.getWidth() / 2, label.getY() + Layout.SMALL_LINE - 3.0);
        svg.raw("<g>").title(way.label());
        List<String> lines = Layout.label(way);
        svg.text(lines, way.kind() == Chart.Kind.CATCH ? "label catch" : "label", at, Layout.SMALL_LINE);
        svg.raw("</g>");
    }
}
