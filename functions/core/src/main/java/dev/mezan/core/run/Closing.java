package dev.mezan.core.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Limits;
import dev.mezan.core.plan.Stages;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.workflow.Aggregation;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Adds a run's outcomes up and makes its result. */
public final class Closing {
    private final Payloads payloads;

    /** Closing with results that go to these payloads. */
    public Closing(Payloads payloads) {
        this.payloads = payloads;
    }

    /** How a run ended that went through its stages. */
    public RunEnd end(Journal journal, Workflow workflow, Instant now) {
        var status = status(journal);
        var errors = new ArrayList<>(journal.errors());
        var result = Optional.<JsonNode>empty();
        if (status == Outcome.SUCCEEDED || status == Outcome.DEGRADED) {
            try {
                var key = "runs/" + journal.run().id() + "/result";
                result = Optional.of(payloads.pass(result(journal, workflow), Limits.RUN_RESULT, key));
            } catch (MezanException e) {
                e.problems().forEach(problem -> errors.addFirst(RunError.of(problem)));
                status = Outcome.FAILED;
            }
        }
        return new RunEnd(
                journal.run(), status, now, views(workflow, journal), counts(journal, workflow), result, errors);
    }

    /** The stages of a workflow as a run's item shows them, with what is known of their instances. */
    public static List<StageView> views(Workflow workflow, Journal journal) {
        var stages = Stages.of(workflow);
        var views = new ArrayList<StageView>();
        for (var number = 1; number <= stages.count(); number++) {
            views.add(new StageView(
                    number,
                    stages.tasks(number).stream()
                            .map(task -> view(workflow, task, journal))
                            .toList()));
        }
        return views;
    }

    private static StageView.TaskView view(Workflow workflow, TaskDefinition task, Journal journal) {
        var size = journal.sizes().get(task.id());
        var known = size != null
                ? OptionalInt.of(size)
                : task.forEach().isPresent() ? OptionalInt.empty() : OptionalInt.of(1);
        var undoes = workflow.saga().flatMap(saga -> saga.undoneBy(task.id()));
        return new StageView.TaskView(task.id(), task.agent(), known, undoes);
    }

    private static Outcome status(Journal journal) {
        if (journal.broken()) {
            return Outcome.FAILED;
        }
        if (journal.outcomes().containsValue(Outcome.NEEDS_HUMAN)) {
            return Outcome.NEEDS_HUMAN;
        }
        var lesser = journal.outcomes().containsValue(Outcome.DEGRADED)
                || journal.outcomes().containsValue(Outcome.FAILED);
        return lesser ? Outcome.DEGRADED : Outcome.SUCCEEDED;
    }

    private static Counts counts(Journal journal, Workflow workflow) {
        var missing = workflow.tasks().stream()
                .filter(task -> !journal.outcomes().containsKey(task.id()))
                .count();
        return journal.counts().plusNotRun((int) missing);
    }

    private JsonNode result(Journal journal, Workflow workflow) {
        return switch (workflow.aggregation()) {
            case Aggregation.ByAgent(var task) -> journal.results().getOrDefault(task.id(), Json.object());
            case Aggregation.ByTemplate(var output) -> output.fill(Journals.scope(journal, payloads));
            case Aggregation.ByTask() -> {
                var all = Json.object();
                journal.outcomes().keySet().stream()
                        .filter(task -> !task.equals(Workflow.COORDINATOR))
                        .forEach(task -> all.set(task, Journals.result(journal, task, payloads)));
                yield all;
            }
        };
    }
}
