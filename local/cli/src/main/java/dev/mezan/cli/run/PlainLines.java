package dev.mezan.cli.run;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** A line for each thing that has happened, for pipes and files. */
final class PlainLines implements ProgressScreen {
    private final PrintStream out;
    private final Set<String> told = new HashSet<>();

    PlainLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(RunView run) {
        var summary = run.detail().summary();
        tell(
                summary.run(),
                "%s: %s %s in the %s lane"
                        .formatted(summary.run(), summary.workflow(), summary.version(), summary.lane()));
        run.tasks().forEach(this::show);
    }

    private void show(StageProgress task) {
        var place = task.undoes().map(step -> "undo " + step).orElse("stage " + task.stage());
        var name = place + ": " + task.task() + " (" + task.agent() + ")";
        if (task.skipped()) {
            return;
        }
        if (task.hasEnded()) {
            tell("ended " + task.task() + task.worst(), name + " " + Sentences.ended(task));
        } else if (task.running() > 0) {
            var instances = task.total().orElse(1);
            tell("started " + task.task(), name + " started" + (instances == 1 ? "" : ", " + instances + " times"));
        }
    }

    private void tell(String what, String line) {
        if (told.add(what)) {
            out.println(line);
        }
    }
}
