package dev.mezan.cli.run;

import dev.mezan.core.run.Outcome;
import dev.mezan.core.run.StageView.TaskView;
import dev.mezan.core.run.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far one task of the document is, all its instances together.
 *
 * @param stage the stage's number
 * @param task the task's id in the document
 * @param agent its agent
 * @param total how many instances it has; empty while that is not known
 * @param running how many are at work
 * @param outcomes how those ended that have
 * @param slowest how long the slowest took
 * @param undoes the task that it undoes, if it does
 * @param skipped whether its stage is over and it was not reached
 */
record StageProgress(
        int stage,
        String task,
        String agent,
        OptionalInt total,
        int running,
        List<Outcome> outcomes,
        Duration slowest,
        Optional<String> undoes,
        boolean skipped) {
    StageProgress {
        outcomes = List.copyOf(outcomes);
    }

    /** The progress of a task, from what is written of it and what is known of its functions' invocations. */
    static StageProgress of(int stage, TaskView task, List<TaskOutcome> written, Activity activity) {
        var outcomes = new ArrayList<Outcome>();
        var slowest = 0L;
        for (var outcome : written) {
            if (isInstance(outcome.task(), task.id())) {
                outcomes.add(outcome.outcome());
                slowest = Math.max(slowest, outcome.durationMs());
            }
        }
        var running = (int) activity.running().stream()
                .filter(id -> isInstance(id, task.id()))
                .count();
        return new StageProgress(
                stage,
                task.id(),
                task.agent(),
                task.count(),
                running,
                outcomes,
                Duration.ofMillis(slowest),
                task.undoes(),
                false);
    }

    /** Whether any instance is or was at work. */
    boolean hasStarted() {
        return running > 0 || !outcomes.isEmpty();
    }

    /** The same when its stage is over: what has ended is all there was. */
    StageProgress complete() {
        var missed = outcomes.isEmpty() && total.orElse(0) > 0;
        var all = OptionalInt.of(outcomes.size());
        return new StageProgress(stage, task, agent, all, 0, outcomes, slowest, undoes, missed);
    }

    /** Whether there is anything to show: what undoes others is not even mentioned until it is needed. */
    boolean isShown() {
        return undoes.isEmpty() || hasStarted();
    }

    /** Whether all instances have ended. */
    boolean hasEnded() {
        return total.isPresent() && outcomes.size() >= total.getAsInt();
    }

    /** The worst outcome of all. */
    Outcome worst() {
        return outcomes.stream().max(Outcome::compareTo).orElse(Outcome.SUCCEEDED);
    }

    private static boolean isInstance(String id, String task) {
        return id.equals(task) || (id.startsWith(task + "[") && id.endsWith("]"));
    }
}
