package dev.mezan.asl.coverage;

import java.util.List;

/**
 * How often each place of a machine was gone through.
 *
 * @param executions how many executions were looked at
 * @param lines the places, in the order of the definition
 */
public record CoverageReport(int executions, List<Line> lines) {
    /** One place. */
    public record Line(Place place, int count) {
        public boolean covered() {
            return count > 0;
        }
    }

    public CoverageReport {
        lines = List.copyOf(lines);
    }

    /** How many of its places were gone through, in percent; 100 for a machine without any. */
    public double percent() {
        return percentOf(lines);
    }

    /** The same for one kind of place. */
    public double percent(Place.Kind kind) {
        return percentOf(
                lines.stream().filter(line -> line.place().kind() == kind).toList());
    }

    private static double percentOf(List<Line> some) {
        return some.isEmpty()
                ? 100
                : 100.0 * some.stream().filter(Line::covered).count() / some.size();
    }

    /** What nothing went through. */
    public List<Place> missing() {
        return lines.stream().filter(line -> !line.covered()).map(Line::place).toList();
    }

    /** The report as text: a summary, then each state with its places; {@code !} marks what is missing. */
    public String text(String title) {
        return TextReport.of(title, this);
    }

    /** The report as a page of HTML that needs nothing else. */
    public String html(String title) {
        return HtmlReport.of(title, this);
    }
}
