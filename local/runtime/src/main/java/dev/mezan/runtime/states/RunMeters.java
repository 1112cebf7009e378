package dev.mezan.runtime.states;

import dev.mezan.runtime.meter.Meter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The meters of the newest 1,000 runs; a run is called like its top-level execution. */
public final class RunMeters {
    private static final int MOST_RUNS = 1_000;

    private final Map<String, Meter> meters = new LinkedHashMap<>();

    /** What was counted for a run; empty if it is not known. */
    public Optional<Meter> of(String run) {
        synchronized (meters) {
            return Optional.ofNullable(meters.get(run));
        }
    }

    /** The meter of a run; one that starts again goes on with the meter that it had. */
    Meter open(String run) {
        synchronized (meters) {
            var meter = meters.computeIfAbsent(run, name -> new Meter());
            if (meters.size() > MOST_RUNS) {
                meters.remove(meters.keySet().iterator().next());
            }
            return meter;
        }
    }
}
