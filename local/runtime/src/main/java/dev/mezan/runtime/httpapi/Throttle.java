package dev.mezan.runtime.httpapi;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.Bucket;
import java.time.Duration;
import java.time.InstantSource;

/** A token bucket for all requests together, as a stage's default route settings are. */
final class Throttle {
    private final Rate rate;
    private final InstantSource clock;
    private Bucket bucket = Bucket.untouched("http-api");

    Throttle(Rate rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /** Whether one more request may pass now; one that may not takes nothing. */
    synchronized boolean admits() {
        var portion = bucket.lease(rate, 1, "", clock.instant());
        var admitted = portion.waits().getFirst().equals(Duration.ZERO);
        if (admitted) {
            bucket = portion.after();
        }
        return admitted;
    }
}
