package dev.mezan.cli.run;

/** Shows a run while it runs. */
sealed interface ProgressScreen permits LiveTree, PlainLines {
    /** Shows how far it is now. */
    void show(RunView run);
}
