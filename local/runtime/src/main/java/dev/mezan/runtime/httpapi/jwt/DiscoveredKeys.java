package dev.mezan.runtime.httpapi.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of any OpenID Connect issuer, found by its {@code /.well-known/openid-configuration}.
 *
 * <p>They are kept for two hours, as API Gateway keeps them; one that is not among them is looked for again, once a minute
 * at most. The issuer has 1.5 seconds for each document, of 256 KB at most.
 */
public final class DiscoveredKeys implements Keys {
    private static final Duration KEPT = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_MS = 1_500;
    private static final int LARGEST_BYTES = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(DiscoveredKeys.class);

    private final String issuer;
    private final InstantSource clock;
    private final DefaultResourceRetriever documents =
            new DefaultResourceRetriever(LONGEST_MS, LONGEST_MS, LARGEST_BYTES);
    private @Nullable Found found;

    /** Those of an issuer, by the address that tokens name it by. */
    public DiscoveredKeys(String issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public synchronized Optional<RSAKey> find(String kid) {
        var key = current(KEPT).getKeyByKeyId(kid);
        var sure = key == null ? current(PAUSE).getKeyByKeyId(kid) : key;
        return Optional.ofNullable(sure).filter(RSAKey.class::isInstance).map(JWK::toRSAKey);
    }

    private JWKSet current(Duration young) {
        var known = found;
        if (known == null || !known.at().plus(young).isAfter(clock.instant())) {
            known = new Found(fetch(), clock.instant());
            found = known;
        }
        return known.keys();
    }

    private JWKSet fetch() {
        var address = issuer + (issuer.endsWith("/") ? "" : "/") + ".well-known/openid-configuration";
        try {
            var configuration = documents.retrieveResource(url(address)).getContent();
            var keys =
                    JsonMapper.shared().readTree(configuration).path("jwks_uri").asString("");
            return JWKSet.parse(documents.retrieveResource(url(keys)).getContent());
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException e) {
            LOG.warn("The keys of {} could not be read at {}: {}", issuer, address, e.getMessage());
            throw new InvalidToken("OIDC discovery endpoint communication error");
        }
    }

    private static URL url(String address) throws IOException {
        return URI.create(address).toURL();
    }

    private record Found(JWKSet keys, Instant at) {}
}
