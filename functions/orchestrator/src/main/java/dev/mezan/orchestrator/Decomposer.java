package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Closing;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.StageView;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Workflow;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Opens a run: checks the workflow and the input, writes the run's item, asks a goal's coordinator. */
final class Decomposer {
    private final Orchestration suite;
    private final Travel travel;

    Decomposer(Orchestration suite) {
        this.suite = suite;
        this.travel = new Travel(suite.payloads());
    }

    JsonNode decompose(JsonNode call) {
        var execution = Execution.of(call);
        if (call.path("request").has("resume")) {
            return resume(call.path("request").path("resume"), execution);
        }
        try {
            var request = RunRequest.of(call.path("request"));
            return open(request, execution, checked(request, execution));
        } catch (MezanException e) {
            return refuse(RunRequest.lenient(call.path("request")), execution, e.problems());
        }
    }

    /** A run that was handed over goes on where it stood; nothing that has run runs again. */
    private JsonNode resume(JsonNode resume, Execution execution) {
        var before = travel.journal(resume.path("state"));
        var journal = before.in(execution.lane(), execution.arn());
        var other = suite.runs().adopt(journal.run(), before.run().execution());
        if (other.isPresent()) {
            return already(journal.run(), other.get());
        }
        var batches = resume.path("batches").valueStream().toList();
        if (!batches.isEmpty()) {
            return travel.answer("stage", journal, batches);
        }
        // A goal's coordinator is stage 0: what answers in its place is planned.
        return travel.answer(journal.stage() == 0 ? "plan" : "advance", journal, batches);
    }

    private Workflow checked(RunRequest request, Execution execution) {
        var entry = suite.workflows().find(request.workflow(), request.version());
        execution.mistaken(entry.workflow(), suite.machines()).ifPresent(problem -> {
            throw new MezanException(problem);
        });
        if (entry.workflow().lane() == Lane.DURABLE && execution.lane() == Lane.FAST) {
            throw new MezanException(Problem.of("wrong-lane", "The workflow is for the durable lane")
                    .at("/workflow")
                    .got(request.workflow())
                    .advise("Start it with the durable state machine, or by the intake queue, which picks the lane."));
        }
        var problems = entry.input().problems(suite.payloads().resolve(request.input()), "/input");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return entry.workflow();
    }

    private JsonNode open(RunRequest request, Execution execution, Workflow workflow) {
        var run = identity(request, execution, workflow.version());
        var key = "runs/" + run.id() + "/input";
        var journal = Journal.opened(run, suite.payloads().pass(request.input(), Limits.RESULT, key));
        var other = suite.runs().open(run, Closing.views(workflow, journal));
        if (other.isPresent()) {
            return already(run, other.get());
        }
        if (workflow.goal().isEmpty()) {
            return travel.answer("plan", journal, List.of());
        }
        var step =
                suite.progress().coordinate(journal, workflow, suite.registry().agents());
        // A coordinator that can't even be asked goes to the plan too, which tells why.
        return travel.answer(step.batches().isEmpty() ? "plan" : "coordinate", step.journal(), step.batches());
    }

    /** The run is opened even so: whoever sent it looks for it there. */
    private JsonNode refuse(RunRequest request, Execution execution, List<Problem> problems) {
        var run = identity(request, execution, request.version().orElse(""));
        var other = suite.runs().open(run, List.<StageView>of());
        if (other.isPresent()) {
            return already(run, other.get());
        }
        var journal = Journal.opened(run, Json.object())
                .broken(problems.stream().map(RunError::of).toList());
        return travel.answer("aggregate", journal, List.of());
    }

    private Journal.Identity identity(RunRequest request, Execution execution, String version) {
        return new Journal.Identity(
                request.run().orElse(execution.name()),
                request.workflow(),
                version,
                request.tenant(),
                execution.lane(),
                execution.arn(),
                suite.clock().instant());
    }

    private static JsonNode already(Journal.Identity run, String status) {
        return Json.object().put("run", run.id()).put("next", "already-started").put("status", status);
    }
}
