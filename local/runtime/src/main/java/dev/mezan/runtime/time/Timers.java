package dev.mezan.runtime.time;

import java.time.Duration;

/** Does something after a while. */
public interface Timers {
    /** Runs an action once, after a delay, on a thread of the timers; the action must be short. */
    Timer after(Duration delay, Runnable action);

    /** Waits; returns early only by being interrupted. */
    void pause(Duration duration) throws InterruptedException;

    /** An action that is still to come. */
    interface Timer {
        /** Sees to it that the action is not run, unless it has already begun. */
        void cancel();
    }
}
