package dev.mezan.cli.run;

import dev.mezan.cli.screen.Screen;
import java.time.InstantSource;

/** Shows a run while it runs. */
sealed interface ProgressScreen permits LiveTree, PlainLines {
    /** A tree on a terminal, plain lines elsewhere. */
    static ProgressScreen on(Screen screen, InstantSource clock) {
        return screen.terminal() ? new LiveTree(screen, clock) : new PlainLines(screen.out());
    }

    /** Shows how far it is now. */
    void show(RunView run);
}
