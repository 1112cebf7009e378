package dev.mezan.cli.states.chart;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where everything in a picture lies: Eclipse's layered layout, a flow within a state laid out within its box. */
final class Layout {
    /** The names' letters have 13 pixels and are bold, so that they take the room of larger ones. */
    static final Lettering NAME = new Lettering(14);

    static final Lettering SMALL = new Lettering(11);
    static final int NAME_LINE = 17;
    static final int SMALL_LINE = 14;
    static final double WIDEST = 240;
    static final int NAME_LINES = 3;
    static final int LABEL_LINES = 3;
    private static final int MARGIN = 14;
    private static final int DOT = 12;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<ElkNode, Chart.Node> states = new HashMap<>();
    private final Map<ElkEdge, Chart.Edge> edges = new HashMap<>();
    private final Set<ElkNode> starts = new HashSet<>();
    private final Set<ElkNode> ends = new HashSet<>();

    private Layout() {}

    static Layout of(Chart chart) {
        var layout = new Layout();
        layout.flow(chart, layout.root);
        layout.root.setProperty(CoreOptions.PADDING, new ElkPadding(20));
        new RecursiveGraphLayoutEngine().layout(layout.root, new BasicProgressMonitor());
        return layout;
    }

    ElkNode root() {
        return root;
    }

    Map<ElkNode, Chart.Node> states() {
        return states;
    }

    Map<ElkEdge, Chart.Edge> edges() {
        return edges;
    }

    Set<ElkNode> starts() {
        return starts;
    }

    Set<ElkNode> ends() {
        return ends;
    }

    static List<String> name(Chart.Node node) {
        return NAME.lines(node.name(), WIDEST, NAME_LINES);
    }

    static List<String> detail(Chart.Node node) {
        var detail = node.detail().isEmpty() ? node.type() : node.type() + " · " + node.detail();
        return SMALL.lines(detail, WIDEST, 2);
    }

    static List<String> label(Chart.Edge edge) {
        return edge.label().isEmpty() ? List.of() : SMALL.lines(edge.label(), 190, LABEL_LINES);
    }

    private void flow(Chart chart, ElkNode box) {
        layered(box, 14);
        var inner = new HashMap<String, ElkNode>();
        var start = dot(box, starts);
        chart.nodes().forEach(node -> inner.put(node.name(), state(node, box)));
        ElkGraphUtil.createSimpleEdge(start, inner.get(chart.startAt()));
        chart.edges().forEach(edge -> edge(edge, box, inner));
    }

    private ElkNode dot(ElkNode box, Set<ElkNode> kind) {
        var dot = ElkGraphUtil.createNode(box);
        dot.setDimensions(DOT, DOT);
        kind.add(dot);
        return dot;
    }

    private ElkNode state(Chart.Node node, ElkNode box) {
        var state = ElkGraphUtil.createNode(box);
        states.put(state, node);
        var width = Math.max(widest(name(node), NAME), widest(detail(node), SMALL)) + 2.0 * MARGIN;
        var height = name(node).size() * NAME_LINE + detail(node).size() * SMALL_LINE + MARGIN;
        if (node.inside().isEmpty()) {
            var slant = node.type().equals("Choice") ? 24 : 0;
            state.setDimensions(Math.max(90, width + slant), height);
            return state;
        }
        layered(state, height + 6);
        state.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        state.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
        state.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
        node.inside().forEach(flow -> flow(flow, ElkGraphUtil.createNode(state)));
        return state;
    }

    private void edge(Chart.Edge edge, ElkNode box, Map<String, ElkNode> inner) {
        // Each end has a dot of its own: one for all would draw long lines across the picture.
        var to = edge.to().map(inner::get).orElseGet(() -> dot(box, ends));
        var way = ElkGraphUtil.createSimpleEdge(inner.get(edge.from()), to);
        edges.put(way, edge);
        var lines = label(edge);
        if (!lines.isEmpty()) {
            var label = ElkGraphUtil.createLabel(String.join("\n", lines), way);
            label.setDimensions(widest(lines, SMALL) + 6, lines.size() * SMALL_LINE);
        }
    }

    private static void layered(ElkNode box, double top) {
        box.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        box.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        box.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        box.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        box.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        box.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        box.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        box.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        box.setProperty(CoreOptions.PADDING, new ElkPadding(top, 14, 14, 14));
    }

    private static double widest(List<String> lines, Lettering lettering) {
        return lines.stream().mapToDouble(lettering::width).max().orElse(0);
    }
}
