package dev.mezan.cli.states;

import dev.mezan.asl.coverage.CoverageReport;
import dev.mezan.asl.coverage.Place;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a definition's cases.
 *
 * @param name the definition's file
 * @param differences how each case differs from what it expects, by its name; an empty list for one that passed
 * @param coverage what all of them went through
 */
record TestReport(String name, Map<String, List<String>> differences, CoverageReport coverage) {
    long passed() {
        return differences.values().stream().filter(List::isEmpty).count();
    }

    long failed() {
        return differences.size() - passed();
    }

    boolean isCovered(double minCoverage) {
        return coverage.percent() >= minCoverage;
    }

    void show(Screen screen, double minCoverage) {
        var ink = screen.ink();
        screen.out().println(ink.strong(name));
        differences.forEach((title, lines) -> {
            screen.out().println("  " + (lines.isEmpty() ? ink.good("ok") + "    " : ink.bad("FAIL") + "  ") + title);
            lines.forEach(line -> screen.out().println("          " + line));
        });
        var percent = String.format(Locale.ROOT, "%.1f %%", coverage.percent());
        screen.out()
                .println("  coverage "
                        + (isCovered(minCoverage) ? percent : ink.bad(percent + ", less than " + minCoverage + " %"))
                        + " of " + Figures.count(coverage.lines().size(), "place"));
        coverage.missing().forEach(place -> screen.out().println("    not gone through: " + told(place)));
    }

    Map<String, Object> document() {
        var cases = differences.entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "differences", entry.getValue()))
                .toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("file", name);
        document.put("cases", cases);
        document.put("coverage_percent", coverage.percent());
        document.put(
                "missing", coverage.missing().stream().map(TestReport::told).toList());
        return document;
    }

    private static String told(Place place) {
        return place.kind() == Place.Kind.STATE
                ? place.state()
                : place.state() + ", " + place.kind().name().toLowerCase(Locale.ROOT) + " " + place.label();
    }
}
