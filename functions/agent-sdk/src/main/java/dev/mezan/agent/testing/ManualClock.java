package dev.mezan.agent.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
public final class ManualClock implements InstantSource {
    private volatile Instant now;

    /** A clock that stands at a time. */
    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock on. */
    public void advance(Duration by) {
        now = now.plus(by);
    }
}
