package dev.mezan.cli.states.chart;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkEdge;

/** The lines of edges: straight, their corners rounded. */
final class Lines {
    private static final double RADIUS = 7;

    private Lines() {}

    /** The edge as the data of an SVG path. */
    static String path(ElkEdge edge) {
        var points = points(edge);
        var path = new StringBuilder("M" + points.getFirst());
        for (int i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            path.append(" L")
                    .append(corner.towards(points.get(i - 1), RADIUS))
                    .append(" Q")
                    .append(corner)
                    .append(' ')
                    .append(corner.towards(points.get(i + 1), RADIUS));
        }
        return path.append(" L").append(points.getLast()).toString();
    }

    private static List<Spot> points(ElkEdge edge) {
        var points = new ArrayList<Spot>();
        for (var section : edge.getSections()) {
            points.add(new Spot(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Spot(bend.getX(), bend.getY())));
            points.add(new Spot(section.getEndX(), section.getEndY()));
        }
        return points.isEmpty() ? List.of(new Spot(0, 0)) : points;
    }
}
