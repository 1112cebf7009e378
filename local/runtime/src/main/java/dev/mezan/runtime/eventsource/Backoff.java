package dev.mezan.runtime.eventsource;

import java.time.Duration;

/** How long to wait before trying again: 100 ms, and twice as long each time. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 16;

    private Backoff() {}

    static Duration of(int failures, Duration longest) {
        var pause = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
