package dev.mezan.bench.states;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of the benchmark, and whether they reach their goals.
 *
 * @param figures all of them, in order
 */
record StatesReport(List<Figure> figures) {
    boolean goalsReached() {
        return figures.stream().allMatch(Figure::isReached);
    }

    String text() {
        return figures.stream()
                .map(figure -> "%-8s %-52s %12s %-14s %s"
                        .formatted(figure.part(), figure.name(), figure.amount(), figure.unit(), figure.verdict())
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("goals_reached", goalsReached());
        document.put("figures", figures.stream().map(StatesReport::entry).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> entry(Figure figure) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("part", figure.part());
        entry.put("name", figure.name());
        entry.put("value", BigDecimal.valueOf(figure.value()).setScale(3, RoundingMode.HALF_UP));
        entry.put("unit", figure.unit());
        figure.goal().ifPresent(goal -> {
            entry.put(goal.atLeast() ? "goal_at_least" : "goal_at_most", goal.value());
            entry.put("reached", figure.isReached());
        });
        return entry;
    }
}
