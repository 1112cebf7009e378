package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The suite itself, which signs tokens for whoever develops on this machine. */
public final class LocalIssuer implements Keys {
    /** Whom its tokens are for. */
    public static final String AUDIENCE = "mezan";

    private final Supplier<RSAKey> key;
    private final Supplier<URI> address;
    private final InstantSource clock;

    /**
     * An issuer.
     *
     * @param key its key pair
     * @param address the suite's endpoint, which is its name too
     */
    public LocalIssuer(Supplier<RSAKey> key, Supplier<URI> address, InstantSource clock) {
        this.key = key;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return address.get().toString();
    }

    @Override
    public Optional<RSAKey> find(String kid) {
        return Optional.of(key.get()).filter(own -> own.getKeyID().equals(kid));
    }

    /** The document at {@code /.well-known/jwks.json}: its public key. */
    Map<String, Object> publicKeys() {
        return new JWKSet(key.get().toPublicJWK()).toJSONObject(true);
    }

    /**
     * The document at {@code /.well-known/openid-configuration}, by which any client finds its keys.
     *
     * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery 1.0</a>
     */
    Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + TokenPages.KEYS,
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    /** A token of what somebody wishes, valid from now. */
    String sign(TokenWish wish) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject(wish.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(wish.expires())))
                .jwtID(UUID.randomUUID().toString())
                .claim("client_id", "mezan-token")
                .claim("scope", String.join(" ", wish.scopes()));
        wish.tenant().ifPresent(tenant -> claims.claim("tenant", tenant));
        if (!wish.roles().isEmpty()) {
            claims.claim("roles", wish.roles());
        }
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.get().getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key.get()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The suite's own key does not sign", e);
        }
    }
}
