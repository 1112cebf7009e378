package dev.mezan.gateway.run;

import dev.mezan.aws.AcceptedRuns.AcceptedRun;
import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.aws.RunReader.RunSummary;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.TaskOutcome;
import tools.jackson.databind.node.ObjectNode;

/** Runs as the API shows them. */
final class RunDocument {
    private RunDocument() {}

    static ObjectNode of(RunDetail run) {
        var document = summary(run.summary());
        run.counts().ifPresent(counts -> document.set("counts", Json.from(counts)));
        document.set("stages", Json.from(run.stages()));
        var tasks = document.putArray("tasks");
        run.outcomes().stream().map(TaskOutcome::plain).map(RunDocument::task).forEach(tasks::add);
        document.set("errors", Json.from(run.errors()));
        var people = document.putArray("people");
        run.people().forEach(item -> people.add(item.id().toString()));
        run.result().ifPresent(result -> document.set("result", result));
        return document;
    }

    /** One that waits in its queue. */
    static ObjectNode of(AcceptedRun run) {
        var document = Json.object()
                .put("run", run.run())
                .put("workflow", run.workflow())
                .put("tenant", run.tenant())
                .put("status", "queued")
                .put("queuedAt", run.at().toString());
        for (var nothingYet : new String[] {"stages", "tasks", "errors", "people"}) {
            document.putArray(nothingYet);
        }
        return document;
    }

    static ObjectNode summary(RunSummary run) {
        var document = Json.object()
                .put("run", run.run())
                .put("workflow", run.workflow())
                .put("version", run.version())
                .put("tenant", run.tenant())
                .put("lane", run.lane())
                .put("status", run.status())
                .put("startedAt", run.startedAt().toString());
        run.endedAt().ifPresent(end -> document.put("endedAt", end.toString()));
        return document;
    }

    private static ObjectNode task(TaskOutcome outcome) {
        var task = Json.object()
                .put("task", outcome.task())
                .put("agent", outcome.agent())
                .put("outcome", outcome.outcome().word())
                .put("startedAt", outcome.startedAt().toString())
                .put("durationMs", outcome.durationMs())
                .put("attempts", outcome.attempts());
        outcome.answeredBy().ifPresent(who -> task.put("answeredBy", who));
        outcome.reason().ifPresent(why -> task.put("reason", why));
        outcome.error()
                .ifPresent(error ->
                        task.putObject("error").put("name", error.name()).put("cause", error.cause()));
        return task;
    }
}
