package dev.mezan.runtime.httpapi.jwt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Decides by a request's token, as a JWT authorizer of API Gateway does: signature and {@code kid}, {@code iss},
 * {@code aud} (or {@code client_id}), {@code exp}, {@code nbf}, {@code iat}, and one of the route's scopes.
 *
 * @param keys the issuer's
 * @param audience for whom tokens may be: one of them is enough
 * @param clock tells the time; there is no leeway
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
public record JwtAuthorizer(Keys keys, List<String> audience, InstantSource clock) {
    public JwtAuthorizer {
        audience = List.copyOf(audience);
    }

    /**
     * Whether a request may pass.
     *
     * @param header its Authorization header
     * @param scopes those of its route, one of which the token must have; empty for any token
     */
    public Decision decide(Optional<String> header, List<String> scopes) {
        if (header.isEmpty()) {
            return new Decision.Unauthorized("Bearer");
        }
        try {
            var claims = BearerToken.verified(header.get(), keys);
            check(claims, clock.instant());
            return scoped(claims, scopes);
        } catch (InvalidToken e) {
            return new Decision.Unauthorized(challenge(scopes, "invalid_token", e.reason()));
        }
    }

    private void check(Claims claims, Instant now) {
        demand(claims.text("iss").filter(keys.issuer()::equals).isPresent(), "the token does not have a valid issuer");
        demand(claims.audience().stream().anyMatch(audience::contains), "the token does not have a valid audience");
        demand(claims.time("exp").filter(now::isBefore).isPresent(), "the token has expired");
        demand(claims.time("nbf").filter(now::isBefore).isEmpty(), "the token is not valid yet");
        demand(claims.time("iat").filter(now::isBefore).isEmpty(), "the token was issued in the future");
    }

    private static Decision scoped(Claims claims, List<String> scopes) {
        var held = claims.scopes();
        if (scopes.isEmpty()) {
            return new Decision.Allowed(new Identity(claims.texts(), Optional.empty()));
        }
        return held.stream().anyMatch(scopes::contains)
                ? new Decision.Allowed(new Identity(claims.texts(), Optional.of(held)))
                : new Decision.Forbidden(
                        challenge(scopes, "insufficient_scope", "the token does not have a valid scope"));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidToken(otherwise);
        }
    }

    private static String challenge(List<String> scopes, String error, String description) {
        return "Bearer scope=\"%s\" error=\"%s\" error_description=\"%s\""
                .formatted(String.join(" ", scopes), error, description);
    }
}
