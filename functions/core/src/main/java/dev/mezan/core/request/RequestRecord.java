package dev.mezan.core.request;

import java.time.Duration;
import java.time.Instant;

/**
 * A request that was made under a key.
 *
 * @param key the key
 * @param body the SHA-256 of what was asked for
 * @param run the run that it became
 * @param at when it was first made
 */
public record RequestRecord(IdempotencyKey key, String body, String run, Instant at) {
    /** How long a key means its request; after that it may be used for another. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /** From when on the key is free again. */
    public Instant expiry() {
        return at.plus(LIFETIME);
    }
}
