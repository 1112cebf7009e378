package dev.mezan.runtime.httpapi.jwt;

import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Front;
import dev.mezan.runtime.endpoint.Pages;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where clients find the issuer's keys, and {@code POST /_mezan/token} where the developer gets a token.
 *
 * @param issuer the suite's own issuer
 * @param secret proves who the developer is; empty until it is written, and if it can't be
 * @param scopes all that there are
 */
record TokenPages(LocalIssuer issuer, Supplier<Optional<DeveloperSecret>> secret, List<String> scopes)
        implements Front, Pages.Page {
    /** Where the issuer describes itself. */
    static final String CONFIGURATION = "/.well-known/openid-configuration";

    /** Where its public key is. */
    static final String KEYS = "/.well-known/jwks.json";

    /** The header that the secret comes in. */
    static final String SECRET = "x-mezan-secret";

    private static final Duration USUAL = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    TokenPages {
        scopes = List.copyOf(scopes);
    }

    @Override
    public Optional<AwsResponse> answer(AwsRequest request) {
        return switch (request.path()) {
            case CONFIGURATION -> Optional.of(json(200, issuer.configuration()));
            case KEYS -> Optional.of(json(200, issuer.publicKeys()));
            default -> Optional.empty();
        };
    }

    @Override
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        if (!request.method().equals("POST")) {
            return json(405, Map.of("message", "A token is asked for with POST"));
        }
        var given = request.header(SECRET).orElse("");
        if (secret.get().filter(own -> own.is(given)).isEmpty()) {
            return json(403, Map.of("message", "Only whoever started the suite gets tokens from it"));
        }
        return signed(request.body());
    }

    private AwsResponse signed(byte[] body) {
        try {
            var wish = wish(JSON.readTree(body));
            var unknown = wish.scopes().stream()
                    .filter(scope -> !scopes.contains(scope))
                    .toList();
            return unknown.isEmpty()
                    ? json(200, Map.of("token", issuer.sign(wish)))
                    : json(400, Map.of("message", "No route knows this scope", "unknown", unknown, "scopes", scopes));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return json(400, Map.of("message", String.valueOf(e.getMessage())));
        }
    }

    private TokenWish wish(JsonNode document) {
        var asked = texts(document.path("scopes"));
        return new TokenWish(
                document.path("subject").asString("developer"),
                asked.isEmpty() ? scopes : asked,
                Optional.of(document.path("tenant")).filter(JsonNode::isString).map(JsonNode::asString),
                texts(document.path("roles")),
                Duration.parse(document.path("expires").asString(USUAL.toString())));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static AwsResponse json(int status, Map<String, Object> document) {
        return Pages.json(status, JSON.writeValueAsBytes(document));
    }
}
