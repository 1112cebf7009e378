package dev.mezan.runtime.lambda;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.fault.Faults;
import dev.mezan.runtime.lambda.isolated.IsolatedFunctions;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.time.Surroundings;
import java.util.Optional;

/**
 * What every function of a fleet shares.
 *
 * @param account whose functions they are
 * @param surroundings where time, ids and threads come from
 * @param meter counts invocations and their GB-seconds
 * @param listener is told of invocations
 * @param faults says which of them fail because somebody wants them to
 * @param isolation starts each instance as a process of its own; empty to run them in this one
 */
public record FleetParts(
        Account account,
        Surroundings surroundings,
        Meter meter,
        InvocationListener listener,
        Faults faults,
        Optional<IsolatedFunctions> isolation) {
    /** Of functions that run in this process. */
    public FleetParts(
            Account account, Surroundings surroundings, Meter meter, InvocationListener listener, Faults faults) {
        this(account, surroundings, meter, listener, faults, Optional.empty());
    }

    /** Without invocations that fail because somebody wants them to. */
    public FleetParts(Account account, Surroundings surroundings, Meter meter, InvocationListener listener) {
        this(account, surroundings, meter, listener, new Faults());
    }

    /** The same, with another who is told of invocations. */
    FleetParts toldTo(InvocationListener other) {
        return new FleetParts(account, surroundings, meter, other, faults, isolation);
    }
}
