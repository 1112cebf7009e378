package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.Optional;

/**
 * A state machine as it was between two updates.
 *
 * @param id its id; empty for a machine that was never updated
 * @param updated since when it is so
 * @param settings what it is
 */
public record Revision(Optional<String> id, Instant updated, MachineSettings settings) {
    /** What a machine that was never updated has for an id where one has to be named. */
    public static final String INITIAL = "INITIAL";

    /** Whether a request that names a revision means this one. */
    public boolean isCalled(String name) {
        return id.orElse(INITIAL).equals(name);
    }
}
