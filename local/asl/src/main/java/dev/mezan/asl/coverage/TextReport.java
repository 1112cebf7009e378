package dev.mezan.asl.coverage;

import java.util.Locale;

/** A report as text. */
final class TextReport {
    private TextReport() {}

    static String of(String title, CoverageReport report) {
        StringBuilder out = new StringBuilder();
        out.append(summary(title, report)).append('\n');
        for (CoverageReport.Line line : report.lines()) {
            Place place = line.place();
            boolean state = place.kind() == Place.Kind.STATE;
            out.append(line.covered() ? "  " : "! ")
                    .append(String.format(Locale.ROOT, "%6d  ", line.count()))
                    .append(state ? place.state() + " (" + place.label() + ")" : "    " + place.label())
                    .append('\n');
        }
        return out.toString();
    }

    static String summary(String title, CoverageReport report) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f %% of %d places, by %d executions",
                title,
                report.percent(),
                report.lines().size(),
                report.executions());
    }
}
