package dev.mezan.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.RouteSpec.Access;
import dev.mezan.catalog.SuiteCatalog;
import dev.mezan.runtime.httpapi.HttpApi;
import dev.mezan.runtime.httpapi.jwt.TokenService;
import dev.mezan.runtime.meter.Unit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The shipped API behind the door, by a client that knows nothing of the suite. */
class HttpApiIT {
    private static final List<RouteSpec> ROUTES = SuiteCatalog.shipped().routes();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path home = Path.of("");

    private static LocalSuite suite;

    @BeforeAll
    static void start() {
        suite = start(Map.of("HOME", home.toString()));
    }

    @AfterAll
    static void stop() {
        suite.close();
        HTTP.close();
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenEveryRouteButHealthAnswers401() {
        assertThat(ROUTES).hasSizeGreaterThan(20);
        return ROUTES.stream()
                .map(route -> DynamicTest.dynamicTest(route.key(), () -> {
                    var answer = send(suite, method(route), path(route), "");

                    switch (route.access()) {
                        case Access.Open _ -> {
                            assertThat(route.key()).isEqualTo("GET /v1/health");
                            assertThat(answer.statusCode()).isEqualTo(200);
                        }
                        case Access.Scoped _ -> {
                            assertThat(answer.statusCode()).isEqualTo(401);
                            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
                            assertThat(answer.headers().firstValue("www-authenticate"))
                                    .contains("Bearer");
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> withATokenForSomethingElseEveryRouteAnswers403() {
        return ROUTES.stream()
                .filter(route -> !others(route).isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.key(), () -> {
                    var answer = send(suite, method(route), path(route), "Bearer " + token(suite, others(route)));

                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                            .contains("insufficient_scope");
                }));
    }

    @Test
    void aTokenOpensItsRouteAndTheRequestIsMetered() throws Exception {
        var before = suite.meter().totals().getOrDefault(Unit.HTTP_API_REQUEST, 0.0);

        var answer = send(suite, "GET", "/v1/workflows", "Bearer " + token(suite, List.of("runs:read")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("hello");
        assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
        assertThat(suite.meter().totals()).containsEntry(Unit.HTTP_API_REQUEST, before + 1);
    }

    @Test
    void anyClientCanVerifyATokenByTheIssuersOwnWords() throws Exception {
        var token = SignedJWT.parse(token(suite, List.of("runs:read")));
        var issuer = token.getJWTClaimsSet().getIssuer();

        var configuration = get(issuer + "/.well-known/openid-configuration");

        var document = JsonMapper.shared().readTree(configuration);
        assertThat(document.path("issuer").asString()).isEqualTo(issuer);
        assertThat(get(document.path("jwks_uri").asString()))
                .contains(token.getHeader().getKeyID())
                .doesNotContain("\"d\"");
    }

    @Test
    void aSuiteTakesTheTokensOfAnIssuerElsewhere() throws Exception {
        var issuer = suite.endpoint().toString();
        try (var other = start(Map.of("MEZAN_ISSUER", issuer, "MEZAN_AUDIENCE", "mezan"))) {
            var token = "Bearer " + token(suite, List.of("runs:read"));

            assertThat(send(other, "GET", "/v1/workflows", token).statusCode()).isEqualTo(200);
            assertThat(send(other, "POST", "/v1/runs", token).statusCode()).isEqualTo(403);
        }
        try (var other = start(Map.of("MEZAN_ISSUER", "http://127.0.0.1:1", "MEZAN_AUDIENCE", "mezan"))) {
            var answer = send(other, "GET", "/v1/workflows", "Bearer " + token(suite, List.of("runs:read")));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                    .contains("OIDC discovery endpoint communication error");
        }
    }

    @Test
    void aPathThatIsNotThereIsAProblemForWhoHasAToken() throws Exception {
        assertThat(send(suite, "GET", "/v1/nothing", "").statusCode()).isEqualTo(401);

        var answer = send(suite, "GET", "/v1/nothing", "Bearer " + token(suite, List.of("runs:read")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).contains("application/problem+json");
    }

    private static LocalSuite start(Map<String, String> environment) {
        return LocalSuite.start(new SuiteSettings(0, Optional.empty(), false, environment), SuiteCatalog.shipped());
    }

    private static String path(RouteSpec route) {
        return route.path().replaceAll("\\{[a-z]+\\+?}", "some");
    }

    private static String method(RouteSpec route) {
        return route.method().equals("ANY") ? "GET" : route.method();
    }

    /** The scopes that do not open a route; none of one that every scope opens. */
    private static List<String> others(RouteSpec route) {
        return switch (route.access()) {
            case Access.Open _ -> List.of();
            case Access.Scoped(List<String> wanted) ->
                HttpApi.scopes(ROUTES).stream()
                        .filter(scope -> !wanted.contains(scope))
                        .toList();
        };
    }

    private static String token(LocalSuite from, List<String> scopes) throws IOException, InterruptedException {
        var wish = JsonMapper.shared().writeValueAsString(Map.of("scopes", scopes));
        var secret =
                Files.readString(TokenService.secretFile(home, from.endpoint().getPort()));
        var request = HttpRequest.newBuilder(from.endpoint().resolve("/_mezan/token"))
                .header(TokenService.SECRET_HEADER, secret)
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("token").asString();
    }

    private static HttpResponse<String> send(LocalSuite to, String method, String path, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(to.endpoint().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
