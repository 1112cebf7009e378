package dev.mezan.core.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What attempts at effects work with.
 *
 * @param ledger where effects are written
 * @param clock where the time comes from
 * @param tokens gives what no other attempt has, such as a random number of 128 bits
 */
public record LedgerAccess(Ledger ledger, InstantSource clock, Supplier<String> tokens) {
    Instant now() {
        return clock.instant();
    }

    String token() {
        return tokens.get();
    }
}
