package dev.mezan.runtime.states.integration;

import dev.mezan.asl.StateMachine;
import dev.mezan.runtime.states.mocked.TestCases;
import java.util.List;

/** Knows which Task states of a machine nothing here can do. */
@FunctionalInterface
public interface MissingIntegrations {
    /** A check that misses nothing. */
    MissingIntegrations NONE = _ -> List.of();

    /** The states that nothing can do, in the order of the definition. */
    List<Unserved> in(StateMachine machine);

    /** The same without the states that some test case of a machine of that name mocks. */
    default MissingIntegrations besides(TestCases cases, String name) {
        return machine -> in(machine).stream()
                .filter(unserved -> !cases.mock(name, unserved.state()))
                .toList();
    }

    /**
     * A state that nothing can do.
     *
     * @param state its name
     * @param location the place of its resource in the definition
     * @param reason why, by the name of the service
     */
    record Unserved(String state, String location, String reason) {}
}
