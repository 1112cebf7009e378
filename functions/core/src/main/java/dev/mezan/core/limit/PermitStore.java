package dev.mezan.core.limit;

import java.time.Instant;
import java.util.List;

/** Where permits are kept, shared by every instance; a port. */
public interface PermitStore {
    /** The permits of a tenant, those whose lease has ended too: a consistent read, one request for 1,000. */
    List<Permit> of(String tenant);

    /** Takes a place if it is free, its lease has ended, or the same run has it; false if another run is there. */
    boolean take(Permit permit, Instant now);

    /** Frees a place if the same run still has it. */
    void free(Permit permit);
}
