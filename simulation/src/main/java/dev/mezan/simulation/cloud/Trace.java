package dev.mezan.simulation.cloud;

import dev.mezan.simulation.schedule.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened, line by line; kept only when someone wants to read it. */
public final class Trace {
    private final Scheduler scheduler;
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();

    /** A trace in a scheduler's time. */
    public Trace(Scheduler scheduler, boolean kept) {
        this.scheduler = scheduler;
        this.kept = kept;
    }

    /** Something happened. */
    public void tell(Supplier<String> what) {
        if (kept) {
            var millis = Duration.between(Scheduler.BEGINNING, scheduler.now()).toMillis();
            lines.add(String.format(Locale.ROOT, "%10.3f s  %s", millis / 1000.0, what.get()));
        }
    }

    /** The lines so far; empty if none are kept. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
