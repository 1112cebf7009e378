package dev.mezan.runtime.meter;

import java.util.Optional;

/**
 * The run whose work a thread does, to be carried over to other threads.
 *
 * @param meter the run's meter; empty outside of a run
 */
public record RunScope(Optional<Meter> meter) {
    /** That of the calling thread. */
    public static RunScope current() {
        return new RunScope(Meter.RUN.isBound() ? Optional.of(Meter.RUN.get()) : Optional.empty());
    }

    /** Does something as part of the run. */
    public void run(Runnable work) {
        if (meter.isPresent()) {
            ScopedValue.where(Meter.RUN, meter.get()).run(work);
        } else {
            work.run();
        }
    }
}
