package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Optional;

/** The public keys of an issuer. */
public sealed interface Keys permits LocalIssuer, DiscoveredKeys {
    /** Who signs with them, as tokens name it in {@code iss}. */
    String issuer();

    /**
     * The key of an id.
     *
     * @throws InvalidToken if the issuer can't be reached
     */
    Optional<RSAKey> find(String kid);
}
