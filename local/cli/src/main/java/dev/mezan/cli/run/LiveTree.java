package dev.mezan.cli.run;

import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.screen.Ink;
import dev.mezan.cli.screen.LiveBlock;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.screen.TextWidth;
import dev.mezan.core.run.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;

/** A tree of the run's stages and tasks, drawn again in place. */
final class LiveTree implements ProgressScreen {
    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final int TASK_COLUMN = 22;
    private static final int AGENT_COLUMN = 22;

    private final Screen screen;
    private final InstantSource clock;
    private final LiveBlock block;
    private int turn;

    LiveTree(Screen screen, InstantSource clock) {
        this.screen = screen;
        this.clock = clock;
        this.block = new LiveBlock(screen.out());
    }

    @Override
    public void show(RunView run) {
        turn++;
        var lines = new ArrayList<String>();
        lines.add(head(run));
        var tasks = run.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            lines.add(line(tasks.get(i), i == tasks.size() - 1));
        }
        block.draw(lines);
    }

    private String head(RunView run) {
        var summary = run.detail().summary();
        var end = summary.endedAt().orElseGet(clock::instant);
        var text = "%s  %s %s  %s  %s"
                .formatted(
                        summary.run(),
                        summary.workflow(),
                        summary.version(),
                        summary.lane(),
                        Figures.duration(Duration.between(summary.startedAt(), end)));
        return screen.ink().strong(TextWidth.cut(text, screen.width() - 1));
    }

    private String line(StageProgress task, boolean last) {
        var name = TextWidth.pad(TextWidth.cut(task.task() + instances(task), TASK_COLUMN), TASK_COLUMN);
        var agent = TextWidth.pad(TextWidth.cut(task.agent(), AGENT_COLUMN), AGENT_COLUMN);
        var begin = (last ? "└─ " : "├─ ") + task.stage() + "  " + name + "  " + agent + "  ";
        var room = screen.width() - 1 - TextWidth.of(begin);
        if (room < 12) {
            begin = task.stage() + " " + name + " ";
            room = screen.width() - 1 - TextWidth.of(begin);
        }
        return begin + state(task, Math.max(3, room));
    }

    private String state(StageProgress task, int room) {
        var ink = screen.ink();
        if (task.skipped()) {
            return ink.dim(TextWidth.cut("· " + Sentences.ended(task), room));
        }
        if (task.hasEnded()) {
            var text = mark(task.worst()) + " " + Sentences.ended(task);
            return coloured(ink, task.worst(), TextWidth.cut(text, room));
        }
        if (task.running() > 0 || !task.outcomes().isEmpty()) {
            return TextWidth.cut(SPINNER[turn % SPINNER.length] + " " + Sentences.underWay(task), room);
        }
        return ink.dim(TextWidth.cut("· waiting", room));
    }

    private static String coloured(Ink ink, Outcome outcome, String text) {
        return switch (outcome) {
            case SUCCEEDED -> ink.good(text);
            case DEGRADED, NEEDS_HUMAN -> ink.warning(text);
            case FAILED -> ink.bad(text);
        };
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> "✓";
            case DEGRADED -> "~";
            case NEEDS_HUMAN -> "?";
            case FAILED -> "✗";
        };
    }

    private static String instances(StageProgress task) {
        return task.total().isPresent() && task.total().getAsInt() != 1
                ? " ×" + task.total().getAsInt()
                : "";
    }
}
