package dev.mezan.cli.run;

import dev.mezan.cli.screen.Paragraph;
import dev.mezan.cli.screen.Screen;
import dev.mezan.core.inbox.InboxItem;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Says whom a run waits for, and what to do.
 *
 * @param screen where
 * @param outlives whether what the suite holds outlives this process
 */
record WaitScreen(Screen screen, boolean outlives) {
    void show(RunView view) {
        var out = screen.out();
        var open = view.detail().people().stream()
                .filter(item -> !item.state().hasEnded())
                .toList();
        out.println();
        out.println(view.detail().summary().run() + " " + screen.ink().outcome("needs-human") + ": it goes on when "
                + (open.size() == 1 ? "this is" : "these are") + " answered");
        open.stream().flatMap(item -> lines(item).stream()).forEach(out::println);
        open.stream()
                .findFirst()
                .ifPresent(item -> out.println("answer with: mezan inbox answer " + role(item) + item.id()));
        if (!outlives) {
            screen.err()
                    .println(screen.ink().bad("error: ")
                            + "the suite of this process ends now, and the run with it. Start 'mezan local' in another"
                            + " terminal first, or keep the suite in a folder with --data DIR.");
        }
    }

    private static String role(InboxItem item) {
        return item.task().role().map(role -> "--role " + role + " ").orElse("");
    }

    private List<String> lines(InboxItem item) {
        var text = item.id() + "  " + item.task().message() + "  (" + item.holders() + ", until "
                + item.deadline().truncatedTo(ChronoUnit.SECONDS) + ")";
        return Paragraph.hanging("  ", 2, text, screen.width() - 2);
    }
}
