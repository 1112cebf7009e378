package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An issuer whose tokens may be wrong in each way. */
public final class TestingIssuer {
    /** What it calls itself. */
    public static final String ISSUER = "http://127.0.0.1:4566";

    /** The second that it always is. */
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Its key. */
    public static final RSAKey KEY = SigningKey.of(Optional.empty());

    private static final LocalIssuer LOCAL =
            new LocalIssuer(() -> KEY, () -> URI.create(ISSUER), InstantSource.fixed(NOW));

    private TestingIssuer() {}

    /** Takes its tokens. */
    public static JwtAuthorizer authorizer() {
        return new JwtAuthorizer(LOCAL, List.of("other", LocalIssuer.AUDIENCE), InstantSource.fixed(NOW));
    }

    /** A token as the suite signs it. */
    public static String token(String... scopes) {
        return LOCAL.sign(new TokenWish(
                "ada", List.of(scopes), Optional.of("acme"), List.of("clerk", "lead"), Duration.ofHours(1)));
    }

    /** A good token but for what is changed. */
    static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(header().keyID(KEY.getKeyID()).build(), signer(KEY), change);
    }

    static String token(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("mezan")
                .subject("ada")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("scope", "runs:read runs:write");
        try {
            var jwt = new SignedJWT(header, change.apply(claims).build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256);
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
