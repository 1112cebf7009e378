package dev.mezan.core.circuit;

import java.util.List;
import java.util.Optional;

/** Where circuits are kept, shared by every instance; a port. */
public interface CircuitStore {
    /** All circuits that anything was ever told of, as they stand now: a consistent read, one request. */
    List<Circuit> all();

    /**
     * Writes a circuit, and its move beside it, if nobody wrote it since.
     *
     * @return empty if it was written; else the circuit as it stands now, and nothing was written
     */
    Optional<Circuit> write(Step step);
}
