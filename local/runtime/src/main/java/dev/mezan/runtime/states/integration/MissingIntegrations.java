package dev.mezan.runtime.states.integration;

import dev.mezan.asl.StateMachine;
import java.util.List;

/** Knows which Task states of a machine nothing here can do. */
@FunctionalInterface
public interface MissingIntegrations {
    /** A check that misses nothing. */
    MissingIntegrations NONE = _ -> List.of();

    /** The states that nothing can do, in the order of the definition. */
    List<Unserved> in(StateMachine machine);

    /**
     * A state that nothing can do.
     *
     * @param location the place of its resource in the definition
     * @param reason why, by the name of the service
     */
    record Unserved(String location, String reason) {}
}
