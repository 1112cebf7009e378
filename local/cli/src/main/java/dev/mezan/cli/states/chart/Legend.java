package dev.mezan.cli.states.chart;

import java.util.List;

/** What the colours mean, in one row. */
final class Legend {
    private static final int EACH = 112;
    static final int WIDTH = Mark.values().length * EACH + 24;

    private Legend() {}

    static void draw(Svg svg, double top) {
        var marks = Mark.values();
        for (int i = 0; i < marks.length; i++) {
            var left = 20.0 + i * EACH;
            svg.raw("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"14\" height=\"14\" rx=\"3\"/>"
                    .formatted(marks[i].cssClass(), Svg.number(left), Svg.number(top)));
            svg.text(List.of(marks[i].word()), "legend", new Spot(left + 20, top + 11), 0);
        }
    }
}
