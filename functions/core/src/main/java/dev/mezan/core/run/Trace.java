package dev.mezan.core.run;

import java.util.Optional;

/**
 * What a saga's state machine knows of one task.
 *
 * @param task its id
 * @param certainty {@code done}, {@code not-done} or {@code unknown}
 * @param by who did it in the suite's place; empty for the suite
 */
public record Trace(String task, String certainty, Optional<String> by) {
    /** Whether it was done, whoever did it. */
    public boolean done() {
        return certainty.equals(Certainty.DONE.word());
    }
}
