package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.Alias;
import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.StatesException;
import java.util.List;

/** What operations on aliases have in common. */
final class Aliases {
    private Aliases() {}

    /** The alias that an ARN names. */
    static Alias find(Machines machines, MachineArn arn) {
        return arn.qualifier()
                .filter(_ -> machines.has(arn))
                .flatMap(machines.registered(arn).publications()::alias)
                .orElseThrow(Aliases::missing);
    }

    /** Refuses routes to versions that are not there. */
    static void require(Registration machine, List<Alias.Route> routes) {
        if (!routes.stream()
                .allMatch(
                        route -> machine.publications().version(route.version()).isPresent())) {
            throw missing();
        }
    }

    static StatesException missing() {
        return new StatesException("ResourceNotFound", "Request references a resource that does not exist.");
    }
}
