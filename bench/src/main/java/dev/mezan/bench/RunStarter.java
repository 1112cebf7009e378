package dev.mezan.bench;

import java.time.Instant;

/** A way to start a run and to learn that it ended. */
interface RunStarter {
    /**
     * Starts one run and waits for its end.
     *
     * @return when it had ended
     * @throws RunFailed if it did not succeed
     */
    Instant run() throws RunFailed;

    /** A run that did not succeed, with what was told about it. */
    final class RunFailed extends Exception {
        RunFailed(String message) {
            super(message);
        }
    }
}
