package dev.mezan.bench;

import dev.mezan.bench.ThroughputCommand.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a throughput benchmark, and whether they reach the goal. */
final class ThroughputReport {
    static final double GOAL_P50_MS = 100;
    static final double GOAL_P99_MS = 500;

    private final List<Row> rows;
    private final Work work;

    ThroughputReport(List<Row> rows, Work work) {
        this.rows = List.copyOf(rows);
        this.work = work;
    }

    /** Whether every repeat of every part that has a goal reached it. */
    boolean goalReached() {
        return rows.stream().filter(row -> row.part().hasGoal()).allMatch(row -> {
            var m = row.measured();
            return m.errors() == 0 && m.runs() > 0 && m.p50() <= GOAL_P50_MS && m.p99() <= GOAL_P99_MS;
        });
    }

    String text() {
        var lines = rows.stream().map(this::line).collect(Collectors.joining("\n"));
        var head = "%-18s %-34s %8s %8s %8s %7s %10s %10s %12s"
                .formatted("start", "load", "tasks/s", "p50 ms", "p99 ms", "errors", "cpu s/1000", "driver", "$/1000");
        var goal = "goal (errors 0, p50 <= %.0f ms, p99 <= %.0f ms at the offered rate): %s"
                .formatted(GOAL_P50_MS, GOAL_P99_MS, goalReached() ? "reached" : "MISSED");
        var failed = rows.stream()
                .map(row -> row.measured().firstError())
                .filter(error -> !error.isEmpty())
                .findFirst()
                .map(error -> "\nfirst error: " + error)
                .orElse("");
        return head + "\n" + lines + "\n" + goal + failed;
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("goal_reached", goalReached());
        document.put("rows", rows.stream().map(this::entry).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private String line(Row row) {
        var m = row.measured();
        return String.format(
                Locale.ROOT,
                "%-18s %-34s %8.0f %8.1f %8.1f %7d %10.3f %10.3f %12.6f",
                row.part().start(),
                row.part().load().title(),
                m.tasksPerSecond(work),
                m.p50(),
                m.p99(),
                m.errors(),
                m.suiteCpuPer1000Tasks(work),
                m.driverCpuPer1000Tasks(work),
                m.usdPer1000Tasks(work));
    }

    private Map<String, Object> entry(Row row) {
        var m = row.measured();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("start", row.part().start());
        entry.put("load", row.part().load().title());
        entry.put("repeat", row.repeat());
        entry.put("runs", m.runs());
        entry.put("errors", m.errors());
        entry.put("tasks_per_s", Rounded.to(m.tasksPerSecond(work), 1));
        entry.put("p50_ms", Rounded.to(m.p50(), 2));
        entry.put("p99_ms", Rounded.to(m.p99(), 2));
        entry.put("max_ms", Rounded.to(m.max(), 2));
        entry.put("cpu_s_per_1000_tasks", Rounded.to(m.suiteCpuPer1000Tasks(work), 3));
        entry.put("driver_cpu_s_per_1000_tasks", Rounded.to(m.driverCpuPer1000Tasks(work), 3));
        entry.put("usd_per_1000_tasks", Rounded.to(m.usdPer1000Tasks(work), 6));
        return entry;
    }
}
