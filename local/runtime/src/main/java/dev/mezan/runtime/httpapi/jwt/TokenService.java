package dev.mezan.runtime.httpapi.jwt;

import dev.mezan.aws.Once;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.endpoint.Front;
import dev.mezan.runtime.endpoint.Pages;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of a suite: its own, which it signs for its developer, or those of an issuer elsewhere.
 *
 * <p>The key is made when it is first needed; in a data folder it stays.
 */
public final class TokenService implements Front, AutoCloseable {
    /** The page below {@code /_mezan/} that signs tokens. */
    public static final String PAGE = "token";

    /** The header that the developer's secret comes in. */
    public static final String SECRET_HEADER = TokenPages.SECRET;

    private static final int SECRET_BYTES = 32;

    private final JwtAuthorizer authorizer;
    private final Optional<TokenPages> pages;
    private final AtomicReference<Optional<DeveloperSecret>> secret = new AtomicReference<>(Optional.empty());

    private TokenService(Keys keys, List<String> audience, List<String> scopes, InstantSource clock) {
        this.authorizer = new JwtAuthorizer(keys, audience, clock);
        this.pages = switch (keys) {
            case LocalIssuer own -> Optional.of(new TokenPages(own, secret::get, scopes));
            case DiscoveredKeys _ -> Optional.empty();
        };
    }

    /** Takes the tokens that the settings say; the suite's own, if they name no issuer. */
    public static TokenService of(TokenSettings settings, Optional<Path> folder, Api api) {
        var keys = settings.issuer()
                .<Keys>map(issuer -> new DiscoveredKeys(issuer, api.clock()))
                .orElseGet(() -> new LocalIssuer(new Once<>(() -> SigningKey.of(folder)), api.address(), api.clock()));
        return new TokenService(keys, settings.audience(), api.scopes(), api.clock());
    }

    /** Where a suite at some port has the secret of whose home this is. */
    public static Path secretFile(Path home, int port) {
        return DeveloperSecret.place(home, port);
    }

    /** Decides who may call a route. */
    public JwtAuthorizer authorizer() {
        return authorizer;
    }

    /** Signs tokens from now on for whoever can read a file in a home, which is deleted when this is closed. */
    public void open(Path home, int port) {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        secret.set(DeveloperSecret.write(secretFile(home, port), HexFormat.of().formatHex(random)));
    }

    @Override
    public Optional<AwsResponse> answer(AwsRequest request) {
        return pages.flatMap(own -> own.answer(request));
    }

    /** The page that signs a token, or says whose tokens the suite takes. */
    public AwsResponse answer(AwsRequest request, Map<String, String> values) {
        return pages.map(own -> own.answer(request, values)).orElseGet(this::elsewhere);
    }

    @Override
    public void close() {
        secret.getAndSet(Optional.empty()).ifPresent(DeveloperSecret::close);
    }

    private AwsResponse elsewhere() {
        var issuer = authorizer.keys().issuer();
        var body = Map.of("message", "This suite takes the tokens of " + issuer + " alone", "issuer", issuer);
        return Pages.json(409, JsonMapper.shared().writeValueAsBytes(body));
    }

    /**
     * The API that tokens are for.
     *
     * @param address the suite's endpoint, once it is known
     * @param scopes all scopes of its routes
     * @param clock tells the time
     */
    public record Api(Supplier<URI> address, List<String> scopes, InstantSource clock) {
        public Api {
            scopes = List.copyOf(scopes);
        }
    }
}
