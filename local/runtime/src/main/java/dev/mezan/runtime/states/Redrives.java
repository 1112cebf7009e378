package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.Optional;

/**
 * How often an execution was redriven.
 *
 * @param count how often
 * @param last when it was redriven last
 * @param clientToken what that request was known by
 */
public record Redrives(int count, Optional<Instant> last, Optional<String> clientToken) {
    static final Redrives NONE = new Redrives(0, Optional.empty(), Optional.empty());

    Redrives next(Instant at, Optional<String> token) {
        return new Redrives(count + 1, Optional.of(at), token);
    }
}
