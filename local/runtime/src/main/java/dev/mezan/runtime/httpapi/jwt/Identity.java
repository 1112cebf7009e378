package dev.mezan.runtime.httpapi.jwt;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who calls, by a token that was found good.
 *
 * @param claims the token's claims, each as text
 * @param scopes the token's scopes; empty on a route that asks for none
 */
public record Identity(Map<String, String> claims, Optional<List<String>> scopes) {
    public Identity {
        claims = Map.copyOf(claims);
        scopes = scopes.map(List::copyOf);
    }
}
