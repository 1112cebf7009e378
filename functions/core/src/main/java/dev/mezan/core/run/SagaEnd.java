package dev.mezan.core.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Payloads;
import dev.mezan.core.plan.Stages;
import dev.mezan.core.workflow.Saga;
import dev.mezan.core.workflow.TaskDefinition;
import dev.mezan.core.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds up what a saga's tasks did; each stage that ran is one request, and none writes but for what was lost. */
public final class SagaEnd {
    /** The name of the error that says what was undone. */
    public static final String UNDONE = "undone";

    private final RunStore runs;
    private final Payloads payloads;
    private final Workflow workflow;
    private final Saga saga;
    private final Instant now;

    /** The end of a run of a workflow at a time. */
    public SagaEnd(RunStore runs, Payloads payloads, Workflow workflow, Instant now) {
        this.runs = runs;
        this.payloads = payloads;
        this.workflow = workflow;
        this.saga = workflow.saga().orElseThrow();
        this.now = now;
    }

    /** The run as it ended: succeeded if each step was done, failed if what was done was undone. */
    public RunEnd end(Journal opened, List<Trace> trail) {
        var journal = journal(opened, trail);
        var end = new Closing(payloads).end(journal, workflow, now);
        var undone = trail.stream()
                .filter(trace -> saga.compensates(trace.task()))
                .map(Trace::task)
                .toList();
        var errors = new ArrayList<>(end.errors());
        errors.replaceAll(SagaEnd::ofTheRun);
        if (!allDone(trail)) {
            var what = undone.isEmpty()
                    ? "Nothing had to be undone"
                    : "Undone in this order: " + String.join(", ", undone);
            errors.add(new RunError("", UNDONE, what, ""));
        }
        return with(end, end.status(), errors, journal);
    }

    /** A task that did not start because its run was cancelled has no error of its own. */
    private static RunError ofTheRun(RunError error) {
        return error.name().equals(Cancellation.TASK_ERROR)
                ? new RunError("", Cancellation.ERROR, error.cause(), "")
                : error;
    }

    private RunEnd with(RunEnd end, Outcome status, List<RunError> errors, Journal journal) {
        var views = end.stages().stream()
                .map(stage -> new StageView(
                        stage.stage(),
                        stage.tasks().stream()
                                .filter(task -> isShown(task.id(), journal))
                                .toList()))
                .filter(stage -> !stage.tasks().isEmpty())
                .toList();
        var missing = saga.steps(workflow).stream()
                .filter(step -> !journal.outcomes().containsKey(step.id()))
                .count();
        return new RunEnd(
                end.run(),
                status,
                now,
                views,
                journal.counts().plusNotRun((int) missing),
                status == Outcome.FAILED ? Optional.empty() : end.result(),
                errors);
    }

    /** A compensation that was not needed is not missing. */
    private boolean isShown(String task, Journal journal) {
        return !saga.compensates(task) || journal.outcomes().containsKey(task);
    }

    private boolean allDone(List<Trace> trail) {
        var done = trail.stream().filter(Trace::done).map(Trace::task).collect(Collectors.toSet());
        return saga.steps(workflow).stream().map(TaskDefinition::id).allMatch(done::contains);
    }

    private Journal journal(Journal opened, List<Trace> trail) {
        var stages = Stages.of(workflow);
        var journal = opened;
        for (var number = 1; number <= stages.count(); number++) {
            var task = stages.tasks(number).getFirst();
            var trace = trail.stream()
                    .filter(entry -> entry.task().equals(task.id()))
                    .findFirst();
            if (trace.isPresent()) {
                journal = ended(journal, number, task, trace.get());
            }
        }
        return allDone(trail) ? journal : journal.broken(List.of());
    }

    private Journal ended(Journal journal, int stage, TaskDefinition task, Trace trace) {
        var pending = List.of(new Journal.Pending(task.id(), task.agent(), 1, false));
        var started = journal.started(stage, pending, List.of(1), List.of());
        var end = new StageEnd(started, payloads, now);
        end.take(List.of(outcome(journal.run().id(), stage, task, trace)));
        return end.end(workflow);
    }

    /** What the table says, unless the state machine knows better: no answer came, or a person did it. */
    private TaskOutcome outcome(String run, int stage, TaskDefinition task, Trace trace) {
        var written = runs.outcomes(run, stage).stream().findFirst();
        var agrees = written.filter(outcome -> (Certainty.of(outcome) == Certainty.DONE) == trace.done());
        if (agrees.isPresent()) {
            return agrees.get();
        }
        var outcome = trace.done() ? byHand(task, trace) : lost(task);
        runs.record(run, stage, 0, List.of(outcome));
        return outcome;
    }

    private TaskOutcome lost(TaskDefinition task) {
        var error = new TaskError("Mezan.OutcomeLost", "No answer of this task came; it may have been done");
        return TaskOutcome.failed(task.id(), task.agent(), error, now);
    }

    private TaskOutcome byHand(TaskDefinition task, Trace trace) {
        var who = trace.by().filter(name -> !name.isEmpty()).orElse("somebody");
        return new TaskOutcome(
                task.id(),
                task.agent(),
                Outcome.SUCCEEDED,
                Optional.of(Json.object().put("by", who)),
                Optional.empty(),
                Optional.of("done by " + who),
                now,
                0,
                0,
                Optional.of("person"),
                List.of());
    }
}
