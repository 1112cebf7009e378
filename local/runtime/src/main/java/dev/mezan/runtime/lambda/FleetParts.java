package dev.mezan.runtime.lambda;

import dev.mezan.runtime.account.Account;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.time.Surroundings;

/**
 * What every function of a fleet shares.
 *
 * @param account whose functions they are
 * @param surroundings where time, ids and threads come from
 * @param meter counts invocations and their GB-seconds
 * @param listener is told of invocations
 */
public record FleetParts(Account account, Surroundings surroundings, Meter meter, InvocationListener listener) {}
