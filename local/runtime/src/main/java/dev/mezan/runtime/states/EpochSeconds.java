package dev.mezan.runtime.states;

import java.time.Instant;

/** Times as the API's JSON has them: seconds since the epoch, to the millisecond. */
public final class EpochSeconds {
    private EpochSeconds() {}

    /** A time. */
    public static double of(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
