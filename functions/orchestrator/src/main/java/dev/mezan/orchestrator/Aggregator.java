package dev.mezan.orchestrator;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.run.Closing;
import dev.mezan.core.run.Counts;
import dev.mezan.core.run.Journal;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunEnd;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.TaskError;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Ends a run, however it came to its end, and closes its item. */
final class Aggregator {
    private final Orchestration suite;
    private final Travel travel;
    private final Planner planner;
    private final Consumer<Journal.Identity> ended;

    /** @param ended is told of each run that has ended, once it is closed */
    Aggregator(Orchestration suite, Consumer<Journal.Identity> ended) {
        this.suite = suite;
        this.ended = ended;
        this.travel = new Travel(suite.payloads());
        this.planner = new Planner(suite);
    }

    JsonNode aggregate(JsonNode call) {
        var end = end(call);
        suite.runs().close(end);
        ended.accept(end.run());
        return output(end);
    }

    private RunEnd end(JsonNode call) {
        var ended = call.path("ended");
        var journal = ended.has("state") ? travel.journal(ended.get("state")) : notBegun(call);
        if (ended.has("error")) {
            withdraw(journal);
            journal = journal.broken(List.of(
                    RunError.of("", Json.to(TaskError.class, ended.get("error")).plain())));
        }
        try {
            return new Closing(suite.payloads())
                    .end(journal, planner.workflow(journal), suite.clock().instant());
        } catch (MezanException e) {
            return withoutWorkflow(journal, e);
        }
    }

    /**
     * A run that ends while people are asked does not need their answers; what was asked last its journal may not know, if
     * the function that asked did not come to say so. One request, for a run that an error ended.
     */
    private void withdraw(Journal journal) {
        if (journal.stage() > 0) {
            suite.asking().cancel(journal.run(), "the run failed before anybody answered");
        }
    }

    private Journal notBegun(JsonNode call) {
        var resume = call.path("ended").path("request").path("resume");
        return resume.isMissingNode() ? neverOpened(call) : notTakenOver(resume, Execution.of(call));
    }

    /** Taking a run over failed: it ends here, unless another execution has it, which then keeps what it asks, too. */
    private Journal notTakenOver(JsonNode resume, Execution execution) {
        var before = travel.journal(resume.path("state"));
        var journal = before.in(execution.lane(), execution.arn());
        return suite.runs().adopt(journal.run(), before.run().execution()).isEmpty()
                ? journal
                : Journal.opened(journal.run(), journal.input());
    }

    /** Opening failed before it had anything to say, so that the request is all there is. */
    private Journal neverOpened(JsonNode call) {
        var execution = Execution.of(call);
        var request = RunRequest.lenient(call.path("ended").path("request"));
        var run = new Journal.Identity(
                request.run().orElse(execution.name()),
                request.workflow(),
                request.version().orElse(""),
                request.tenant(),
                execution.lane(),
                execution.arn(),
                suite.clock().instant());
        return Journal.opened(run, Json.object()).broken(List.of());
    }

    private RunEnd withoutWorkflow(Journal journal, MezanException missing) {
        var errors = journal.errors().isEmpty()
                ? missing.problems().stream().map(RunError::of).toList()
                : journal.errors();
        return new RunEnd(
                journal.run(),
                Outcome.FAILED,
                suite.clock().instant(),
                List.of(),
                journal.counts(),
                Optional.empty(),
                errors);
    }

    /** What the execution gives back; of a failed run it becomes the cause, which has at most 32,768 characters. */
    private static JsonNode output(RunEnd end) {
        var output = Json.object()
                .put("run", end.run().id())
                .put("workflow", end.run().workflow())
                .put("status", end.status().word());
        output.set("tasks", counts(end.counts()));
        end.result().ifPresent(result -> output.set("result", result));
        output.set("errors", Json.from(end.errors()));
        return output;
    }

    private static JsonNode counts(Counts counts) {
        return Json.from(counts);
    }
}
