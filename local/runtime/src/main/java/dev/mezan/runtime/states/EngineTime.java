package dev.mezan.runtime.states;

import dev.mezan.asl.Time;
import dev.mezan.runtime.time.Surroundings;
import java.time.Duration;
import java.time.Instant;

/** The engine's time, by the suite's clock and timers. */
record EngineTime(Surroundings surroundings) implements Time {
    @Override
    public Instant instant() {
        return surroundings.clock().instant();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        surroundings.timers().pause(duration);
    }

    @Override
    public Alarm alarm(Instant at, Runnable action) {
        var delay = Duration.between(instant(), at);
        return surroundings.timers().after(delay.isNegative() ? Duration.ZERO : delay, action)::cancel;
    }
}
