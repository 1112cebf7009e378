package dev.mezan.orchestrator.saga;

import dev.mezan.core.json.Json;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.SagaEnd;
import dev.mezan.core.run.TaskError;
import dev.mezan.core.run.Trace;
import dev.mezan.core.workflow.Lane;
import dev.mezan.orchestrator.Execution;
import dev.mezan.orchestrator.Orchestration;
import dev.mezan.orchestrator.RunRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Closes a saga's run when all is done or all is undone; says that it waits while a person must act. */
final class SagaClosing {
    /** How long a person has before the suite tries again by itself. */
    private static final Duration DEADLINE = Duration.ofDays(7);

    private final Orchestration suite;

    SagaClosing(Orchestration suite) {
        this.suite = suite;
    }

    JsonNode close(JsonNode call) {
        var ended = call.path("ended");
        if (!ended.has("state")) {
            return closed(neverOpened(call));
        }
        var journal = Json.to(Journal.class, ended.get("state"));
        var trail = List.of(Json.to(Trace[].class, ended.path("trail")));
        var waiting = call.path("waiting").asString("");
        if (waiting.isEmpty()) {
            return closed(saga(journal).end(journal, trail));
        }
        suite.runs().await(journal.run(), suite.clock().instant().plus(DEADLINE));
        return question(journal, waiting);
    }

    private SagaEnd saga(Journal journal) {
        var run = journal.run();
        var workflow = suite.workflows()
                .find(run.workflow(), Optional.of(run.version()))
                .workflow();
        return new SagaEnd(
                suite.runs(), suite.payloads(), workflow, suite.clock().instant());
    }

    private JsonNode closed(RunEnd end) {
        suite.runs().close(end);
        return output(end);
    }

    private RunEnd neverOpened(JsonNode call) {
        var execution = Execution.of(call);
        var request = RunRequest.lenient(call.path("ended").path("request"));
        var run = new Journal.Identity(
                request.run().orElse(execution.name()),
                request.workflow(),
                request.version().orElse(""),
                request.tenant(),
                Lane.DURABLE,
                execution.arn(),
                suite.clock().instant());
        var error = Json.to(TaskError.class, call.path("ended").path("error")).plain();
        return new RunEnd(
                run,
                Outcome.FAILED,
                suite.clock().instant(),
                List.of(),
                Counts.NONE,
                Optional.empty(),
                List.of(RunError.of("", error)));
    }

    /** What the person is asked, as {@code events/person-task.schema.json} has it. */
    private static JsonNode question(Journal journal, String task) {
        var run = journal.run();
        var person = Json.object()
                .put(
                        "message",
                        "The task %s of %s could not be done: it undoes what run %s did before it failed. Do it by hand and answer 'done', or mend what is wrong and answer 'retry'."
                                .formatted(task, run.workflow(), run.id()))
                .put("role", "operator")
                .put("deadline", DEADLINE.toString());
        person.set("form", Json.parse("""
                {"type": "object",
                 "properties": {"decision": {"enum": ["done", "retry"]}, "note": {"type": "string", "maxLength": 1000}},
                 "required": ["decision"], "additionalProperties": false}
                """, "form"));
        var answer = Json.object().put("waitSeconds", DEADLINE.toSeconds());
        answer.set("person", person);
        return answer;
    }

    /** What the execution gives back. */
    static ObjectNode output(RunEnd end) {
        var output = Json.object()
                .put("run", end.run().id())
                .put("workflow", end.run().workflow())
                .put("status", end.status().word());
        output.set("tasks", Json.from(end.counts()));
        end.result().ifPresent(result -> output.set("result", result));
        output.set("errors", Json.from(end.errors()));
        return output;
    }
}
