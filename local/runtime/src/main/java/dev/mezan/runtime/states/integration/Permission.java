package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.states.Machine;

/** Holds a state machine to its grants. */
final class Permission {
    private Permission() {}

    /** Lets the machine do what a grant allows, if it has such a grant. */
    static void require(Machine machine, Grant needed, String service) throws TaskFailure {
        if (!machine.may(needed)) {
            throw new TaskFailure(
                    service + ".AccessDeniedException",
                    "State machine " + machine.name() + " is not authorized to perform "
                            + String.join(", ", needed.actions()) + " on " + needed.resource() + "; add "
                            + needed.line() + " to its grants in the catalog");
        }
    }
}
