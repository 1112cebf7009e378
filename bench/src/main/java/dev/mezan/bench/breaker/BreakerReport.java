package dev.mezan.bench.breaker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures with and without a circuit.
 *
 * @param setting what was tried
 * @param with with a circuit
 * @param without without one
 */
record BreakerReport(Setting setting, Figures with, Figures without) {
    String text() {
        return String.join(
                "\n",
                "%d instances call %d agents in turn, one of which is dead for %d s"
                        .formatted(
                                setting.instances(),
                                setting.agents(),
                                setting.dead().toSeconds()),
                String.format(
                        Locale.ROOT,
                        "%-16s %10s %10s %8s %12s %12s %14s",
                        "",
                        "calls",
                        "reach it",
                        "share",
                        "open after",
                        "closed after",
                        "other calls"),
                line("without circuit", without),
                line("with circuit", with));
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("instances", setting.instances());
        document.put("agents", setting.agents());
        document.put("dead_s", setting.dead().toMillis() / 1e3);
        document.put("open_for_s", setting.openFor().toMillis() / 1e3);
        document.put("without_circuit", entry(without));
        document.put("with_circuit", entry(with));
        return JsonMapper.shared().writeValueAsString(document);
    }

    private static String line(String title, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-16s %10d %10d %7.3f%% %12s %12s %14d",
                title,
                figures.wanted(),
                figures.reached(),
                figures.share(),
                time(figures.untilOpen()),
                time(figures.untilClosed()),
                figures.others());
    }

    private static String time(Optional<Duration> duration) {
        return duration.map(time -> time.toMillis() + " ms").orElse("-");
    }

    private static Map<String, Object> entry(Figures figures) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("calls", figures.wanted());
        entry.put("reached", figures.reached());
        entry.put("share_percent", figures.share());
        figures.untilOpen().ifPresent(time -> entry.put("open_after_ms", time.toMillis()));
        figures.untilClosed().ifPresent(time -> entry.put("closed_after_ms", time.toMillis()));
        entry.put("other_calls", figures.others());
        return entry;
    }
}
