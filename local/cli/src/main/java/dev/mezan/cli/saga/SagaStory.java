package dev.mezan.cli.saga;

import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Paragraph;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.run.Certainty;
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
 * @param run the run as it ended, or as it waits for a person
 * @param screen where it is shown
 */
public record SagaStory(Workflow workflow, RunDetail run, Screen screen) {
    /** Where the columns of what happened begin: behind a mark, a task's id and a space each. */
    private static final int COLUMN = 12;

    /** Its lines. */
    public List<String> lines() {
        var saga = workflow.saga().orElseThrow();
        var lines = new ArrayList<String>();
        saga.steps(workflow).forEach(step -> lines.addAll(step(saga, step.id())));
        var undone = workflow.tasks().stream()
                .filter(task -> saga.compensates(task.id()))
                .flatMap(task -> outcome(task.id()).stream())
                .toList();
        if (!undone.isEmpty()) {
            lines.add("undone, the last first:");
        } else if (run.outcomes().stream().anyMatch(SagaStory::isBad)) {
            lines.add("nothing had to be undone");
        }
        undone.forEach(outcome -> lines.addAll(undone(saga, outcome)));
        return lines;
    }

    private List<String> step(Saga saga, String task) {
        var outcome = outcome(task);
        if (outcome.isEmpty()) {
            return line(screen.ink().dim("·"), task, "not reached");
        }
        return isBad(outcome.get())
                ? line(screen.ink().bad("✖"), task, why(outcome.get()) + doubt(saga, outcome.get()))
                : line(screen.ink().good("✔"), task, took(outcome.get()));
    }

    private List<String> undone(Saga saga, TaskOutcome outcome) {
        var step = saga.undoneBy(outcome.task()).orElse("");
        return isBad(outcome)
                ? line(screen.ink().bad("✖"), outcome.task(), "could not undo " + step + ": " + why(outcome))
                : line(screen.ink().good("↶"), outcome.task(), "undid " + step + ": " + what(outcome));
    }

    /** Why something is undone that failed. */
    private static String doubt(Saga saga, TaskOutcome outcome) {
        var inDoubt = saga.compensation(outcome.task()).isPresent() && Certainty.of(outcome) == Certainty.UNKNOWN;
        return inDoubt ? "; it may have been done, so it is undone too" : "";
    }

    private static boolean isBad(TaskOutcome outcome) {
        return switch (outcome.outcome()) {
            case SUCCEEDED, DEGRADED -> false;
            case NEEDS_HUMAN, FAILED -> true;
        };
    }

    private List<String> line(String mark, String task, String text) {
        var beginning = mark + " " + task + " ".repeat(Math.max(1, COLUMN - 2 - task.length()));
        return Paragraph.hanging(beginning, COLUMN, text, screen.width());
    }

    private static String took(TaskOutcome outcome) {
        return Figures.duration(Duration.ofMillis(outcome.durationMs())) + attempts(outcome);
    }

    private static String attempts(TaskOutcome outcome) {
        return outcome.attempts() > 1 ? " (" + Figures.count(outcome.attempts(), "attempt") + ")" : "";
    }

    /** The agent's own words. */
    private static String why(TaskOutcome outcome) {
        var cause = outcome.error().map(TaskError::cause).orElse("").lines().findFirst();
        return cause.filter(words -> !words.isBlank()).orElse("no answer came") + attempts(outcome);
    }

    private static String what(TaskOutcome outcome) {
        return outcome.reason()
                .orElseGet(() -> outcome.result()
                                .map(result -> (result.path("what").asString("") + " "
                                                + result.path("state").asString("done"))
                                        .strip())
                                .orElse("done")
                        + attempts(outcome));
    }

    private Optional<TaskOutcome> outcome(String task) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.task().equals(task))
                .findFirst();
    }
}
