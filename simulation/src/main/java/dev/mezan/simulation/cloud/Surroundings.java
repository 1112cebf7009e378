package dev.mezan.simulation.cloud;

import dev.mezan.simulation.fault.FaultKind;
import dev.mezan.simulation.fault.Faults;
import dev.mezan.simulation.schedule.Scheduler;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What every part of a world has around it.
 *
 * @param scheduler runs its threads
 * @param faults decides what goes wrong
 * @param trace is told what happens
 * @param random the world's chance
 */
public record Surroundings(Scheduler scheduler, Faults faults, Trace trace, RandomGenerator random) {
    /** Whether this goes wrong here and now; if so the trace tells it. */
    public boolean fails(FaultKind kind, String place) {
        if (!faults.happens(kind, place)) {
            return false;
        }
        trace.tell(() -> "FAULT: " + faults.injected().getLast().words());
        return true;
    }

    /** An id that no other has. */
    public String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
