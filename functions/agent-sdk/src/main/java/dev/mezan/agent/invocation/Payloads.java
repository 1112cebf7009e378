package dev.mezan.agent.invocation;

import dev.mezan.agent.RunObjects;
import dev.mezan.core.payload.ClaimCheck;

/** Where values lie that are too large to travel. */
public interface Payloads extends RunObjects {
    /**
     * Stores bytes under a key that depends on them alone, so that a repeated attempt writes the same object.
     *
     * @param run the run whose they are
     * @param task the task that made them
     * @return the claim check that {@link #read} takes
     */
    ClaimCheck store(String run, String task, byte[] bytes);
}
