package dev.mezan.cli.run;

import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.SagaEnd;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/**
 * Shows how a run ended.
 *
 * @param screen where
 */
record EndScreen(Screen screen) {
    private static final int MOST_ROWS = 25;
    private static final int LONGEST_RESULT = 4_000;

    void show(EndOfRun end) {
        var out = screen.out();
        out.println();
        end.story().forEach(out::println);
        showResult(end);
        end.view().detail().errors().stream()
                .filter(error -> end.story().isEmpty() || isNoStory(error))
                .forEach(this::show);
        out.println(line(end));
        cost(end.cost());
        end.reports().files().forEach(file -> out.println("report: " + file));
        end.reports()
                .problems()
                .forEach(problem -> screen.err().println(screen.ink().bad("error: ") + problem));
    }

    /** What went wrong with the run as a whole; the story has told of its tasks and of what was undone. */
    private static boolean isNoStory(RunError error) {
        return error.task().isEmpty() && !error.name().equals(SagaEnd.UNDONE);
    }

    private void showResult(EndOfRun end) {
        var report = FinalReport.of(end.result());
        if (report.columns().isEmpty()) {
            showPlain(end.result());
            return;
        }
        var table = new TextTable(
                report.columns(), report.rows().stream().limit(MOST_ROWS).toList());
        table.lines(screen.width(), screen.ink()).forEach(screen.out()::println);
        if (report.rows().size() > MOST_ROWS) {
            screen.out().println("… and " + (report.rows().size() - MOST_ROWS) + " more rows in the report");
        }
        screen.out().println();
        screen.out().println(report.summary());
    }

    private void showPlain(JsonNode result) {
        if (result.isMissingNode() || result.isNull()) {
            return;
        }
        var text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result);
        screen.out().println(text.length() <= LONGEST_RESULT ? text : text.substring(0, LONGEST_RESULT) + "\n…");
    }

    private void show(RunError error) {
        var where = error.task().isEmpty() ? "" : error.task() + ": ";
        var text = where + error.name() + ": " + error.cause()
                + (error.where().isEmpty() ? "" : " (" + error.where() + ")");
        screen.out().println(screen.ink().bad("error: ") + text);
    }

    private String line(EndOfRun end) {
        var counts = end.counts();
        var parts = new ArrayList<String>();
        add(parts, counts.succeeded(), "succeeded");
        add(parts, counts.degraded(), "degraded");
        add(parts, counts.needsHuman(), "needs-human");
        add(parts, counts.failed(), "failed");
        add(parts, counts.notRun(), "not-run");
        var tasks = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
        return end.view().detail().summary().run() + " "
                + screen.ink().outcome(end.outcome().word()) + ": " + Figures.count(counts.total(), "task") + tasks
                + " in " + Figures.duration(end.duration());
    }

    private static void add(ArrayList<String> parts, int count, String outcome) {
        if (count > 0) {
            parts.add(count + " " + outcome);
        }
    }

    private void cost(JsonNode cost) {
        if (cost.isMissingNode() || !cost.has("usd")) {
            return;
        }
        var each = cost.has("usd_per_1000_tasks")
                ? ", " + Figures.dollars(cost.path("usd_per_1000_tasks").asDouble(0)) + " for 1,000 such tasks"
                : "";
        screen.out()
                .println("platform cost on AWS: "
                        + Figures.dollars(cost.path("usd").asDouble(0)) + each + " ("
                        + cost.path("prices").asString("") + ")");
    }
}
