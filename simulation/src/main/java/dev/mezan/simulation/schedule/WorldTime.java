package dev.mezan.simulation.schedule;

import dev.mezan.asl.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * A world's time, as the engine of state machines wants it.
 *
 * @param scheduler whose time it is
 */
public record WorldTime(Scheduler scheduler) implements Time {
    @Override
    public Instant instant() {
        return scheduler.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        scheduler.sleep(duration);
    }

    @Override
    public Alarm alarm(Instant at, Runnable action) {
        return scheduler.at(at, action)::run;
    }
}
