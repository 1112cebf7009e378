package dev.mezan.asl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time that executions live in. */
public interface Time extends InstantSource {
    /** Waits on the calling thread. */
    void sleep(Duration duration) throws InterruptedException;

    /** Calls the action once, at that time, on a thread of this port's own; the action returns at once. */
    Alarm alarm(Instant at, Runnable action);

    /** Something that will happen unless it is cancelled. */
    @FunctionalInterface
    interface Alarm {
        void cancel();
    }

    /** The time of this machine; alarms share one daemon thread. */
    static Time system() {
        return SystemTime.INSTANCE;
    }
}
