package dev.mezan.runtime.httpapi.jwt;

import static dev.mezan.runtime.httpapi.jwt.TestingIssuer.KEY;
import static dev.mezan.runtime.httpapi.jwt.TestingIssuer.NOW;
import static dev.mezan.runtime.httpapi.jwt.TestingIssuer.header;
import static dev.mezan.runtime.httpapi.jwt.TestingIssuer.signer;
import static dev.mezan.runtime.httpapi.jwt.TestingIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.mezan.runtime.httpapi.jwt.Decision.Allowed;
import dev.mezan.runtime.httpapi.jwt.Decision.Forbidden;
import dev.mezan.runtime.httpapi.jwt.Decision.Unauthorized;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {
    private static final List<String> READ = List.of("runs:read", "operate:read");
    private final JwtAuthorizer authorizer = TestingIssuer.authorizer();

    @Test
    void aGoodTokenPassesAndItsClaimsAreTexts() {
        var token = token(claims -> claims.claim("roles", List.of("clerk", "lead"))
                .claim("email_verified", true)
                .claim("address", Map.of("city", "Rome"))
                .claim("nothing", null));

        var identity = allowed("Bearer " + token);

        assertThat(identity.claims())
                .containsEntry("sub", "ada")
                .containsEntry("scope", "runs:read runs:write")
                .containsEntry("exp", String.valueOf(NOW.getEpochSecond() + 60))
                .containsEntry("roles", "[clerk lead]")
                .containsEntry("email_verified", "true")
                .containsEntry("address", "{\"city\":\"Rome\"}")
                .doesNotContainKey("nothing");
        assertThat(identity.scopes()).contains(List.of("runs:read", "runs:write"));
    }

    @Test
    void theTokenMayStandAloneOrAfterBearerInAnyCase() {
        var token = token(UnaryOperator.identity());

        assertThat(List.of(token, "Bearer " + token, "bearer " + token, "BEARER  " + token))
                .allSatisfy(header -> assertThat(allowed(header).claims()).containsEntry("sub", "ada"));
        assertThat(refusal("Basic " + token)).contains("malformed");
    }

    @Test
    void withoutATokenTheChallengeSaysOnlyWhatIsMissing() {
        assertThat(authorizer.decide(Optional.empty(), READ)).isEqualTo(new Unauthorized("Bearer"));
    }

    @Test
    void aTokenThatHasExpiredIsRefusedFromTheSecondOn() {
        assertThat(refusal(token(claims -> claims.expirationTime(Date.from(NOW)))))
                .contains("has expired");
        assertThat(refusal(token(claims -> claims.expirationTime(null)))).contains("has expired");
        assertThat(allowed(token(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(1))))))
                .isNotNull();
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        assertThat(refusal(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(1))))))
                .contains("not valid yet");
        assertThat(refusal(token(claims -> claims.issueTime(Date.from(NOW.plusSeconds(1))))))
                .contains("in the future");
    }

    @Test
    void aTimeThatIsNoNumberIsRefused() {
        assertThat(refusal(token(claims -> claims.claim("nbf", "soon")))).contains("nbf is no time");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertThat(refusal(token(claims -> claims.issuer(TestingIssuer.ISSUER + "/"))))
                .contains("valid issuer");
        assertThat(refusal(token(claims -> claims.issuer(null)))).contains("valid issuer");
    }

    @Test
    void theAudienceIsAudAndOnlyWithoutItTheClientId() {
        assertThat(refusal(token(claims -> claims.audience("else").claim("client_id", "mezan"))))
                .isEqualTo(
                        "Bearer scope=\"runs:read operate:read\" error=\"invalid_token\" error_description=\"the token does not have a valid audience\"");
        assertThat(refusal(token(claims -> claims.audience((String) null)))).contains("valid audience");
        assertThat(allowed(token(claims -> claims.audience((String) null).claim("client_id", "mezan"))))
                .isNotNull();
        assertThat(allowed(token(claims -> claims.audience(List.of("else", "other")))))
                .isNotNull();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestingIssuer.ISSUER)
                .audience("mezan")
                .build();

        assertThat(refusal(new PlainJWT(claims).serialize())).contains("not signed");
    }

    /** The classic mistake: the public key as the secret of an HMAC. */
    @Test
    void aTokenThatIsSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        var secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build();

        assertThat(refusal(token(header, new MACSigner(secret), UnaryOperator.identity())))
                .contains("signing method HS256 is invalid");
    }

    @Test
    void aTokenWithoutAKeyIdOrWithAnotherIsRefused() {
        assertThat(refusal(token(header().build(), signer(KEY), UnaryOperator.identity())))
                .contains("no key id of the issuer");
        assertThat(refusal(token(header().keyID("other").build(), signer(KEY), UnaryOperator.identity())))
                .contains("no key id of the issuer");
    }

    @Test
    void aTokenThatAnotherKeySignedIsRefused() {
        var other = SigningKey.of(Optional.empty());

        assertThat(refusal(token(header().keyID(KEY.getKeyID()).build(), signer(other), UnaryOperator.identity())))
                .contains("signature is invalid");
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() {
        var parts = token(UnaryOperator.identity()).split("\\.");
        var others = token(claims -> claims.subject("eve")).split("\\.");

        assertThat(refusal(parts[0] + "." + others[1] + "." + parts[2])).contains("signature is invalid");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(List.of("", "Bearer ", "Bearer x", "a.b.c", "a.b.c.d.e", "{}"))
                .allSatisfy(header -> assertThat(refusal(header)).contains("error=\"invalid_token\""));
    }

    @Test
    void oneOfTheRoutesScopesIsEnoughAndNoneIsForbidden() {
        var token = token(claims -> claims.claim("scope", "inbox:read runs:read"));

        assertThat(authorizer.decide(Optional.of(token), READ)).isInstanceOf(Allowed.class);
        assertThat(authorizer.decide(Optional.of(token), List.of("runs:write", "operate:read")))
                .isEqualTo(
                        new Forbidden(
                                "Bearer scope=\"runs:write operate:read\" error=\"insufficient_scope\" error_description=\"the token does not have a valid scope\""));
        assertThat(authorizer.decide(Optional.of(token), List.of("runs:rea"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void scopesMayBeAnArrayOrStandInScp() {
        assertThat(allowed(token(claims -> claims.claim("scope", List.of("runs:read"))))
                        .scopes())
                .contains(List.of("runs:read"));
        assertThat(allowed(token(claims -> claims.claim("scope", null).claim("scp", "runs:read x")))
                        .scopes())
                .contains(List.of("runs:read", "x"));
    }

    private Identity allowed(String header) {
        var decision = authorizer.decide(Optional.of(header), READ);
        assertThat(decision).isInstanceOf(Allowed.class);
        return ((Allowed) decision).identity();
    }

    private String refusal(String header) {
        var decision = authorizer.decide(Optional.of(header), READ);
        assertThat(decision).isInstanceOf(Unauthorized.class);
        return ((Unauthorized) decision).challenge();
    }
}
