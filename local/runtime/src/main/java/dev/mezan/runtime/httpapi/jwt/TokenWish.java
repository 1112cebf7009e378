package dev.mezan.runtime.httpapi.jwt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a development token should say.
 *
 * @param subject whose it is
 * @param scopes what it allows
 * @param tenant whose work it sees; empty for the default tenant
 * @param roles what its owner is in the inbox
 * @param expires how long it is good, 1 second to 7 days
 */
public record TokenWish(
        String subject, List<String> scopes, Optional<String> tenant, List<String> roles, Duration expires) {
    /** The longest time that a token is good. */
    public static final Duration LONGEST = Duration.ofDays(7);

    public TokenWish {
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        if (expires.isNegative() || expires.toSeconds() < 1 || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token is good for 1 second to 7 days, not " + expires);
        }
    }
}
