package dev.mezan.core.limit;

import java.time.Instant;

/**
 * A running run's place among those that its tenant may have.
 *
 * @param tenant whose
 * @param place which of the tenant's places, from 0
 * @param run the run that has it
 * @param leaseEnds when it is free again even if the run never gives it back
 */
public record Permit(String tenant, int place, String run, Instant leaseEnds) {
    /** Whether it still keeps others from its place. */
    public boolean holds(Instant now) {
        return now.isBefore(leaseEnds);
    }
}
