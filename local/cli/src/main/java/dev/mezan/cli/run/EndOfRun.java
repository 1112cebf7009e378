package dev.mezan.cli.run;

import dev.mezan.cli.ExitCode;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A run that has ended, and what was made of it.
 *
 * @param view the run
 * @param result its result, whole; missing if there is none
 * @param cost what it cost
 * @param reports what became of its report
 * @param story how it went, in lines; empty for runs without one
 */
record EndOfRun(RunView view, JsonNode result, JsonNode cost, Reports reports, List<String> story) {
    EndOfRun {
        story = List.copyOf(story);
    }

    /** Shows how it ended, or whom it waits for. */
    void show(Screen screen, boolean outlives) {
        if (view.waits()) {
            if (!story.isEmpty()) {
                screen.out().println();
                story.forEach(screen.out()::println);
            }
            new WaitScreen(screen, outlives).show(view);
        } else {
            new EndScreen(screen).show(this);
        }
    }

    Outcome outcome() {
        return Outcome.of(view.detail().summary().status());
    }

    /** What the process tells its parent: a report that could not be written is a failure even of a run that was none. */
    ExitCode exitCode() {
        var ofRun = ExitCode.of(outcome());
        return ofRun == ExitCode.SUCCEEDED && !reports.problems().isEmpty() ? ExitCode.FAILED : ofRun;
    }

    Counts counts() {
        return view.detail().counts().orElse(Counts.NONE);
    }

    Duration duration() {
        var summary = view.detail().summary();
        return Duration.between(summary.startedAt(), summary.endedAt().orElse(summary.startedAt()));
    }

    /** The file to open: the page if there is one. */
    Optional<Path> report() {
        return reports.files().stream()
                .filter(file -> file.toString().endsWith(".html"))
                .findFirst()
                .or(() -> reports.files().stream().findFirst());
    }

    /** The document that {@code --json} prints. */
    String json() {
        var summary = view.detail().summary();
        var document = new LinkedHashMap<String, Object>();
        document.put("run", summary.run());
        document.put("workflow", summary.workflow());
        document.put("version", summary.version());
        document.put("lane", summary.lane());
        document.put("status", summary.status());
        if (view.waits()) {
            document.put("waiting", true);
            document.put("people", view.detail().people());
        }
        document.put("tasks", counts());
        document.put("stages", view.tasks().stream().map(EndOfRun::stage).toList());
        document.put("duration_ms", duration().toMillis());
        document.put("cost", cost.isMissingNode() ? Map.of() : cost);
        document.put("report", report().map(Path::toString));
        document.put(
                "errors",
                Stream.concat(
                                view.detail().errors().stream(),
                                reports.problems().stream().map(RunError::of))
                        .toList());
        if (!story.isEmpty()) {
            document.put("story", story);
        }
        document.put("result", result.isMissingNode() ? Optional.empty() : FinalReport.withoutFiles(result));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> stage(StageProgress task) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("stage", task.stage());
        entry.put("task", task.task());
        entry.put("agent", task.agent());
        entry.put("instances", task.total().orElse(0));
        entry.put("ended", task.outcomes().size());
        entry.put("slowest_ms", task.slowest().toMillis());
        return entry;
    }
}
