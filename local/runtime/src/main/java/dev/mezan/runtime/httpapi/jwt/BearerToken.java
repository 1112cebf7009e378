package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads and verifies what the Authorization header holds: a JWT, alone or after {@code Bearer}, whose case does not matter
 * (RFC 9110, 11.1).
 */
final class BearerToken {
    private static final Pattern SCHEME = Pattern.compile("(?i)bearer +");

    /** API Gateway takes RSA signatures alone. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private BearerToken() {}

    /** The claims of a token that the issuer has signed. */
    static Claims verified(String header, Keys keys) {
        var scheme = SCHEME.matcher(header);
        var token = scheme.lookingAt() ? header.substring(scheme.end()) : header;
        try {
            var jwt = SignedJWT.parse(token);
            verify(jwt, keys);
            return Claims.of(jwt.getPayload().toBytes());
        } catch (ParseException _) {
            throw new InvalidToken("the token is malformed or not signed");
        } catch (JOSEException _) {
            throw new InvalidToken("the signature could not be verified");
        }
    }

    private static void verify(SignedJWT jwt, Keys keys) throws JOSEException {
        var algorithm = jwt.getHeader().getAlgorithm();
        if (!ALGORITHMS.contains(algorithm)) {
            throw new InvalidToken("signing method " + algorithm + " is invalid");
        }
        var key = Optional.ofNullable(jwt.getHeader().getKeyID())
                .flatMap(keys::find)
                .orElseThrow(() -> new InvalidToken("the token has no key id of the issuer"));
        if (!jwt.verify(new RSASSAVerifier(key))) {
            throw new InvalidToken("the signature is invalid");
        }
    }
}
