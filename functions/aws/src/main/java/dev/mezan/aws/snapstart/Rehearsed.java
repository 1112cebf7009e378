package dev.mezan.aws.snapstart;

import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Resource;

/** What is done before a snapshot; no failure of it keeps a version of the function from being published. */
final class Rehearsed implements Resource {
    private final Runnable rehearsal;
    private final Consumer<String> log;

    Rehearsed(Runnable rehearsal, Consumer<String> log) {
        this.rehearsal = rehearsal;
        this.log = log;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            rehearsal.run();
        } catch (RuntimeException | LinkageError e) {
            log.accept("The function could not be made ready before its snapshot, and starts more slowly: " + e + "\n");
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // What was loaded is there.
    }
}
