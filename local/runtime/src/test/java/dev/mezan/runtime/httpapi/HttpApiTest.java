package dev.mezan.runtime.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.RouteSpec.Access.Open;
import dev.mezan.catalog.RouteSpec.Access.Scoped;
import dev.mezan.core.agent.Rate;
import dev.mezan.runtime.endpoint.AwsRequest;
import dev.mezan.runtime.endpoint.AwsResponse;
import dev.mezan.runtime.httpapi.jwt.TestingIssuer;
import dev.mezan.runtime.lambda.TestFleet;
import dev.mezan.runtime.meter.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HttpApiTest {
    private final TestFleet suite = new TestFleet(
            TestFleet.function(ApiHandlers.Mirror.class),
            TestFleet.function(ApiHandlers.Throwing.class),
            patient(ApiHandlers.Waiting.class));
    private final HttpApi api = new HttpApi(
            List.of(
                    route("POST /v1/mirror/{name}", "Mirror"),
                    route("GET /v1/throwing", "Throwing"),
                    route("GET /v1/waiting", "Waiting"),
                    route("GET /v1/nothing", "Nothing"),
                    new RouteSpec("GET", "/v1/scoped", "Mirror", new Scoped(List.of("runs:read")))),
            suite.fleet,
            new ApiParts(TestingIssuer.authorizer(), new Rate(1, 10), suite.parts.surroundings(), suite.meter));

    @Test
    void aRequestReachesItsFunctionAndTheAnswerIsHttp() {
        var answer = call("POST", "/v1/mirror/a%20b", "body".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("POST /v1/mirror/a%20b {name=a b} {q=1} body");
        assertThat(answer.headers())
                .containsEntry("x-route", "POST /v1/mirror/{name}")
                .containsKey("apigw-requestid");
        assertThat(answer.cookies()).containsExactly("a=1", "b=2");
    }

    @Test
    void eachRequestIsMeteredAndItsInvocationToo() {
        call("POST", "/v1/mirror/a", new byte[1]);
        call("POST", "/v1/mirror/a", new byte[512 * 1024 + 1]);

        assertThat(suite.meter.totals())
                .containsEntry(Unit.HTTP_API_REQUEST, 3.0)
                .containsEntry(Unit.LAMBDA_REQUEST, 2.0);
    }

    @Test
    void whatNoRouteMeansIsNotFound() {
        assertThat(text(call("GET", "/v1/mirror/a", new byte[0]))).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(call("GET", "/v1/mirror/a", new byte[0]).status()).isEqualTo(404);
        assertThat(call("POST", "/v1/mirror/%zz", new byte[0]).status()).isEqualTo(400);
        assertThat(api.answer(new AwsRequest("GET", "/v10/x", "", Map.of(), new byte[0])))
                .isEmpty();
    }

    @Test
    void aFunctionThatThrowsIsAnErrorWithoutItsWords() {
        var answer = call("GET", "/v1/throwing", new byte[0]);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aFunctionThatIsNotThereIsUnavailable() {
        assertThat(call("GET", "/v1/nothing", new byte[0]).status()).isEqualTo(503);
    }

    @Test
    void aFunctionThatTakesLongerThanThirtySecondsIsUnavailable() throws Exception {
        var before = suite.time.pending();
        var answer = CompletableFuture.supplyAsync(() -> call("GET", "/v1/waiting", new byte[0]));
        suite.time.awaitPending(before + 2);

        suite.time.advance(Duration.ofSeconds(29));
        assertThat(answer).isNotDone();
        suite.time.advance(Duration.ofSeconds(1));

        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(text(answer.get())).isEqualTo("{\"message\":\"Service Unavailable\"}");
        ApiHandlers.Waiting.GO.countDown();
    }

    @Test
    void aBodyThatIsTooLargeForTheApiOrForLambdaIsRefused() {
        assertThat(call("POST", "/v1/mirror/a", new byte[HttpApi.LARGEST_BODY + 1])
                        .status())
                .isEqualTo(413);
        assertThat(call("POST", "/v1/mirror/a", new byte[7 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    @Test
    void aScopedRouteWantsATokenAndItsClaimsReachTheFunction() {
        var without = withToken("");
        var wrong = withToken(TestingIssuer.token("runs:write"));
        var right = withToken(TestingIssuer.token("runs:read"));

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(text(without)).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(text(wrong)).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(right.headers()).containsEntry("x-tenant", "acme");
        assertThat(suite.meter.totals()).containsEntry(Unit.HTTP_API_REQUEST, 1.0);
    }

    @Test
    void whatIsBeyondTheRateIsTooMuch() {
        for (var i = 0; i < 10; i++) {
            call("GET", "/v1/absent", new byte[0]);
        }

        var answer = call("POST", "/v1/mirror/a", new byte[0]);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(text(answer)).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    private AwsResponse withToken(String token) {
        Map<String, String> headers = token.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + token);
        return api.answer(new AwsRequest("GET", "/v1/scoped", "", headers, new byte[0]))
                .orElseThrow();
    }

    private AwsResponse call(String method, String path, byte[] body) {
        return api.answer(new AwsRequest(method, path, "q=1", Map.of(), body)).orElseThrow();
    }

    private static String text(AwsResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static RouteSpec route(String key, String function) {
        var space = key.indexOf(' ');
        return new RouteSpec(key.substring(0, space), key.substring(space + 1), function, new Open());
    }

    private static FunctionSpec patient(Class<?> handler) {
        return new FunctionSpec(
                handler.getSimpleName(),
                handler,
                Duration.ofMinutes(15),
                512,
                OptionalInt.empty(),
                Map.of(),
                List.of());
    }
}
