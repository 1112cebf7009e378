package dev.mezan.cli.saga;

import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.RunError;
import dev.mezan.core.run.TaskError;
import dev.mezan.core.run.TaskOutcome;
import dev.mezan.core.workflow.Saga;
import dev.mezan.core.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells how a saga went: each step, what was undone and in which order.
 *
 * @param workflow its workflow
 * @param run the run as it ended
 * @param screen where it is shown
 */
public record SagaStory(Workflow workflow, RunDetail run, Screen screen) {
    private static final int COLUMN = 10;

    /** Its lines. */
    public List<String> lines() {
        var saga = workflow.saga().orElseThrow();
        var lines = new ArrayList<String>();
        saga.steps(workflow).forEach(step -> lines.add(step(step.id())));
        workflow.tasks().stream()
                .filter(task -> saga.compensates(task.id()))
                .flatMap(task -> outcome(task.id()).stream())
                .forEach(outcome -> lines.add(undone(saga, outcome)));
        if (run.summary().status().equals(Outcome.NEEDS_HUMAN.word())) {
            lines.add(screen.ink().warning("☞ a person must act: mezan inbox list"));
        }
        return lines;
    }

    private String step(String task) {
        return outcome(task)
                .map(outcome -> switch (outcome.outcome()) {
                    case SUCCEEDED, DEGRADED -> line(screen.ink().good("✔"), task, took(outcome));
                    case NEEDS_HUMAN, FAILED -> line(screen.ink().bad("✖"), task, why(outcome));
                })
                .orElseGet(() -> line(screen.ink().dim("·"), task, "not reached"));
    }

    private String undone(Saga saga, TaskOutcome outcome) {
        var step = saga.undoes().getOrDefault(outcome.task(), "");
        return switch (outcome.outcome()) {
            case SUCCEEDED, DEGRADED ->
                line(screen.ink().good("↶"), outcome.task(), "undoes " + step + ": " + what(outcome));
            case NEEDS_HUMAN, FAILED ->
                line(screen.ink().bad("✖"), outcome.task(), "could not undo " + step + ": " + why(outcome));
        };
    }

    private static String line(String mark, String task, String text) {
        return mark + " " + task + " ".repeat(Math.max(1, COLUMN - task.length())) + text;
    }

    private static String took(TaskOutcome outcome) {
        return Figures.duration(Duration.ofMillis(outcome.durationMs())) + attempts(outcome);
    }

    private static String attempts(TaskOutcome outcome) {
        return outcome.attempts() > 1 ? ", " + Figures.count(outcome.attempts(), "attempt") : "";
    }

    private static String why(TaskOutcome outcome) {
        var cause = outcome.error().map(TaskError::cause).orElse("no answer");
        return cause.lines().findFirst().orElse("no answer") + attempts(outcome);
    }

    private static String what(TaskOutcome outcome) {
        var by = outcome.reason().map(reason -> reason + ", ").orElse("");
        return by
                + outcome.result()
                        .map(result -> result.path("what").asString("") + " "
                                + result.path("state").asString("done"))
                        .map(String::strip)
                        .orElse("done");
    }

    private Optional<TaskOutcome> outcome(String task) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.task().equals(task))
                .findFirst();
    }

    /** What went wrong with the run as a whole, in one line each. */
    public List<String> errors() {
        return run.errors().stream()
                .filter(error -> error.task().isEmpty())
                .map(RunError::cause)
                .toList();
    }
}
