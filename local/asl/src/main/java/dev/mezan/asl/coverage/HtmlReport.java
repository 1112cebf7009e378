package dev.mezan.asl.coverage;

import java.util.Locale;

/** A report as a page of HTML. */
final class HtmlReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>TITLE</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; max-width: 60rem; color: #1b1f24 }
            table { border-collapse: collapse; width: 100% }
            td, th { text-align: left; padding: .2rem .8rem; border-bottom: 1px solid #d8dee4 }
            th + th { text-align: right }
            td.count { text-align: right; font-variant-numeric: tabular-nums }
            tr.state td { font-weight: 600 }
            tr.part td:first-child { padding-left: 2.5rem }
            tr.missing { background: #ffebe9 }
            tr.covered td.count { color: #1a7f37 }
            </style></head><body>
            <h1>TITLE</h1>
            """;

    private HtmlReport() {}

    static String of(String title, CoverageReport report) {
        StringBuilder out = new StringBuilder(HEAD.replace("TITLE", escape(title)));
        out.append("<p>").append(escape(TextReport.summary(title, report))).append("</p>\n");
        out.append("<table><tr><th>kind</th><th>covered</th></tr>\n");
        for (Place.Kind kind : Place.Kind.values()) {
            out.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td class=\"count\">%.1f %%</td></tr>%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    report.percent(kind)));
        }
        out.append("</table>\n<h2>Places</h2>\n<table><tr><th>place</th><th>times</th></tr>\n");
        report.lines().forEach(line -> out.append(row(line)));
        return out.append("</table></body></html>\n").toString();
    }

    private static String row(CoverageReport.Line line) {
        Place place = line.place();
        boolean state = place.kind() == Place.Kind.STATE;
        return String.format(
                Locale.ROOT,
                "<tr class=\"%s %s\"><td>%s</td><td class=\"count\">%d</td></tr>%n",
                state ? "state" : "part",
                line.covered() ? "covered" : "missing",
                escape(state ? place.state() + " (" + place.label() + ")" : place.label()),
                line.count());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
