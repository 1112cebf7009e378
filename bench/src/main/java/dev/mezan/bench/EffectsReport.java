package dev.mezan.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a benchmark of effects: the same runs without and with one effect in each task. */
final class EffectsReport {
    private final List<Row> rows;

    EffectsReport(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    boolean isWithoutErrors() {
        return rows.stream()
                .allMatch(row -> row.measured().errors() == 0 && row.measured().runs() > 0);
    }

    /** The write requests that one effect adds to its task. */
    double writesPerEffect() {
        return (writesPerRun(Work.E) - writesPerRun(Work.W)) / Work.E.tasks();
    }

    double effectsPerSecond() {
        return rows.stream()
                .filter(row -> row.work() == Work.E)
                .mapToDouble(row -> row.measured().tasksPerSecond(Work.E))
                .average()
                .orElse(0);
    }

    String text() {
        var head = "%-14s %10s %10s %8s %8s %7s %11s %12s"
                .formatted(
                        "workflow", "tasks/s", "effects/s", "p50 ms", "p99 ms", "errors", "writes/run", "$/1000 tasks");
        var lines = rows.stream().map(EffectsReport::line).collect(Collectors.joining("\n"));
        var sum = String.format(
                Locale.ROOT,
                "%.0f effects/s; each costs %.2f write requests more than its task without it",
                effectsPerSecond(),
                writesPerEffect());
        return head + "\n" + lines + "\n" + sum + firstError();
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("effects_per_s", Rounded.to(effectsPerSecond(), 1));
        document.put("writes_per_effect", Rounded.to(writesPerEffect(), 2));
        document.put("rows", rows.stream().map(EffectsReport::entry).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private double writesPerRun(Work work) {
        var some = rows.stream().filter(row -> row.work() == work).toList();
        var runs = some.stream().mapToLong(row -> row.measured().runs()).sum();
        return runs == 0 ? 0 : some.stream().mapToDouble(Row::writes).sum() / runs;
    }

    private String firstError() {
        return rows.stream()
                .map(row -> row.measured().firstError())
                .filter(error -> !error.isEmpty())
                .findFirst()
                .map(error -> "\nfirst error: " + error)
                .orElse("");
    }

    private static String line(Row row) {
        var m = row.measured();
        return String.format(
                Locale.ROOT,
                "%-14s %10.0f %10.0f %8.1f %8.1f %7d %11.2f %12.6f",
                row.work().workflow(),
                m.tasksPerSecond(row.work()),
                row.work() == Work.E ? m.tasksPerSecond(Work.E) : 0,
                m.p50(),
                m.p99(),
                m.errors(),
                row.writes() / Math.max(1, m.runs()),
                m.usdPer1000Tasks(row.work()));
    }

    private static Map<String, Object> entry(Row row) {
        var m = row.measured();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("workflow", row.work().workflow());
        entry.put("runs", m.runs());
        entry.put("errors", m.errors());
        entry.put("tasks_per_s", Rounded.to(m.tasksPerSecond(row.work()), 1));
        entry.put("p50_ms", Rounded.to(m.p50(), 2));
        entry.put("p99_ms", Rounded.to(m.p99(), 2));
        entry.put("writes_per_run", Rounded.to(row.writes() / Math.max(1, m.runs()), 2));
        entry.put("usd_per_1000_tasks", Rounded.to(m.usdPer1000Tasks(row.work()), 6));
        return entry;
    }

    /**
     * What one part saw.
     *
     * @param work which runs
     * @param measured how they went
     * @param writes the write request units of all tables
     */
    record Row(Work work, Measurement measured, double writes) {}
}
