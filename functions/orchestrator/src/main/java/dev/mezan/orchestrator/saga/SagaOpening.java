package dev.mezan.orchestrator.saga;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.run.Closing;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.SagaStart;
import dev.mezan.core.workflow.Lane;
import dev.mezan.core.workflow.Workflow;
import dev.mezan.orchestrator.Execution;
import dev.mezan.orchestrator.Orchestration;
import dev.mezan.orchestrator.RunRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Opens a saga's run: checks the workflow and the input, writes the run's item, prepares every task. */
final class SagaOpening {
    /** What one input may be in bytes: all tasks' batches travel together. */
    private static final int MOST_INPUT = 10_000;

    private final Orchestration suite;

    SagaOpening(Orchestration suite) {
        this.suite = suite;
    }

    JsonNode open(JsonNode call) {
        var execution = Execution.of(call);
        try {
            var request = RunRequest.of(call.path("request"));
            return open(request, execution, checked(request, execution));
        } catch (MezanException e) {
            return refuse(RunRequest.lenient(call.path("request")), execution, e.problems());
        }
    }

    private Workflow checked(RunRequest request, Execution execution) {
        var entry = suite.workflows().find(request.workflow(), request.version());
        if (entry.workflow().saga().isEmpty()) {
            throw new MezanException(Problem.of("wrong-state-machine", "The workflow has no state machine of its own")
                    .at("/workflow")
                    .got(request.workflow())
                    .advise("Send it to the intake queue, which picks the machine."));
        }
        execution.mistaken(entry.workflow(), suite.machines()).ifPresent(problem -> {
            throw new MezanException(problem);
        });
        var problems = entry.input().problems(suite.payloads().resolve(request.input()), "/input");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return entry.workflow();
    }

    private JsonNode open(RunRequest request, Execution execution, Workflow workflow) {
        var run = identity(request, execution, workflow.version());
        var journal = Journal.opened(run, small(suite.payloads(), request.input(), run.id()));
        var batches =
                new SagaStart(suite.registry().agents(), suite.payloads(), suite.clock()).batches(journal, workflow);
        var other = suite.runs().open(run, Closing.views(workflow, journal));
        if (other.isPresent()) {
            return already(run, other.get());
        }
        var answer = Json.object()
                .put("run", run.id())
                .put("tenant", run.tenant())
                .put("workflow", run.workflow())
                .put("next", "saga");
        answer.set("state", Json.from(journal));
        answer.set("batches", batches);
        answer.set("patience", Json.from(workflow.saga().orElseThrow().patience()));
        return answer;
    }

    private static JsonNode small(Payloads payloads, JsonNode input, String run) {
        return payloads.pass(input, Math.min(MOST_INPUT, Limits.RESULT), "runs/" + run + "/input");
    }

    /** The run is there even so: whoever sent it looks for it there. */
    private JsonNode refuse(RunRequest request, Execution execution, List<Problem> problems) {
        var run = identity(request, execution, request.version().orElse(""));
        var other = suite.runs().open(run, List.of());
        if (other.isPresent()) {
            return already(run, other.get());
        }
        var end = new RunEnd(
                run,
                Outcome.FAILED,
                suite.clock().instant(),
                List.of(),
                Counts.NONE,
                Optional.empty(),
                problems.stream().map(RunError::of).toList());
        suite.runs().close(end);
        return SagaClosing.output(end).put("next", "ended");
    }

    private Journal.Identity identity(RunRequest request, Execution execution, String version) {
        return new Journal.Identity(
                request.run().orElse(execution.name()),
                request.workflow(),
                version,
                request.tenant(),
                Lane.DURABLE,
                execution.arn(),
                suite.clock().instant());
    }

    private static JsonNode already(Journal.Identity run, String status) {
        return Json.object().put("run", run.id()).put("next", "already-started").put("status", status);
    }
}
