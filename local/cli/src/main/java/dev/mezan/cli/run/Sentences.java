package dev.mezan.cli.run;

import dev.mezan.cli.screen.Figures;
import dev.mezan.core.run.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How far a task is, in words. */
final class Sentences {
    private Sentences() {}

    /** {@code succeeded in 120 ms}, or the count of each outcome for one of several instances. */
    static String ended(StageProgress task) {
        if (task.outcomes().isEmpty()) {
            return task.skipped() ? "not reached" : "nothing to do";
        }
        var single = task.outcomes().size() == 1;
        if (single && task.worst() == Outcome.NEEDS_HUMAN) {
            return "waits for a person";
        }
        var outcomes = single ? task.worst().word() : counted(task);
        return outcomes + (single ? " in " : ", the slowest in ") + Figures.duration(task.slowest());
    }

    /** {@code 5 of 12 done, 7 running}. */
    static String underWay(StageProgress task) {
        if (task.total().orElse(0) == 1) {
            return "running";
        }
        var total = task.total().isPresent() ? " of " + task.total().getAsInt() : "";
        return task.outcomes().size() + total + " written, " + task.running() + " running";
    }

    private static String counted(StageProgress task) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> task.outcomes().contains(outcome))
                .map(outcome -> task.outcomes().stream().filter(outcome::equals).count() + " " + outcome.word())
                .collect(Collectors.joining(", "));
    }
}
