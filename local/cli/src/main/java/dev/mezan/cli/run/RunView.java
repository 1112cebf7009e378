package dev.mezan.cli.run;

import dev.mezan.aws.RunReader.RunDetail;
import java.util.List;

/**
 * A run as it is shown at one moment.
 *
 * @param detail what is written of it
 * @param activity what its functions are doing
 */
record RunView(RunDetail detail, Activity activity) {
    /** Whether it has ended. */
    boolean hasEnded() {
        return detail.summary().hasEnded();
    }

    /** Whether it waits for people, and an execution that outlives this process knows whom for. */
    boolean waits() {
        var open = detail.people().stream()
                .filter(item -> !item.state().hasEnded())
                .toList();
        return detail.summary().waits()
                && !open.isEmpty()
                && open.stream().allMatch(item -> item.token().isPresent());
    }

    /** How far each task of the document is, in the order of the stages. */
    List<StageProgress> tasks() {
        var tasks = detail.stages().stream()
                .flatMap(stage -> stage.tasks().stream()
                        .map(task -> StageProgress.of(stage.stage(), task, detail.outcomes(), activity)))
                .toList();
        var reached = tasks.stream()
                .filter(StageProgress::hasStarted)
                .mapToInt(StageProgress::stage)
                .max()
                .orElse(0);
        return tasks.stream()
                .filter(StageProgress::isShown)
                .map(task -> task.stage() < reached || hasEnded() ? task.complete() : task)
                .toList();
    }
}
