package dev.mezan.runtime.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.catalog.RouteSpec;
import dev.mezan.catalog.RouteSpec.Access.Open;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final List<String> ROUTES = List.of(
            "GET /v1/runs",
            "POST /v1/runs",
            "GET /v1/runs/{run}",
            "GET /v1/runs/newest",
            "GET /v1/runs/{run}/events",
            "GET /v1/{kind}/newest/events",
            "GET /v1/{rest+}",
            "ANY /v1/runs/{run}");

    @Test
    void anExactSegmentIsTakenBeforeAParameterAndAParameterBeforeAGreedyOne() {
        assertThat(key("GET", "/v1/runs/newest")).contains("GET /v1/runs/newest");
        assertThat(key("GET", "/v1/runs/run-1")).contains("GET /v1/runs/{run}");
        assertThat(key("GET", "/v1/runs/newest/events")).contains("GET /v1/runs/{run}/events");
        assertThat(key("GET", "/v1/agents/newest/events")).contains("GET /v1/{kind}/newest/events");
        assertThat(key("GET", "/v1/runs/run-1/other")).contains("GET /v1/{rest+}");
    }

    @Test
    void aMethodIsTakenBeforeAny() {
        assertThat(key("GET", "/v1/runs/run-1")).contains("GET /v1/runs/{run}");
        assertThat(key("DELETE", "/v1/runs/run-1")).contains("ANY /v1/runs/{run}");
    }

    @Test
    void whatNoRouteMeansHasNone() {
        assertThat(key("DELETE", "/v1/runs")).isEmpty();
        assertThat(key("POST", "/v1/runs/")).isEmpty();
        assertThat(key("POST", "/v1/runs/a/b")).isEmpty();
        assertThat(key("GET", "/v1/")).isEmpty();
        assertThat(key("post", "/v1/runs")).isEmpty();
    }

    @Test
    void parametersAreDecodedAfterThePathIsCut() {
        assertThat(match(ROUTES, "GET", "/v1/runs/a%2Fb%20c+d").orElseThrow().parameters())
                .containsEntry("run", "a/b c+d");
        assertThat(match(ROUTES, "GET", "/v1/x/y%3F/z").orElseThrow().parameters())
                .containsEntry("rest", "x/y?/z");
    }

    @Property
    void aParameterIsWhatItWasBeforeItWasEncoded(@ForAll @NotEmpty String run) {
        var encoded = URLEncoder.encode(run, StandardCharsets.UTF_8).replace("+", "%20");
        var sent = new String(run.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(match(ROUTES, "GET", "/v1/runs/" + encoded + "/events")
                        .orElseThrow()
                        .parameters())
                .containsEntry("run", sent);
    }

    @Property
    void theOrderOfTheRoutesDoesNotMatter(@ForAll long seed) {
        var shuffled = new ArrayList<>(ROUTES);
        Collections.shuffle(shuffled, new Random(seed));

        Stream.of("/v1/runs", "/v1/runs/newest", "/v1/runs/newest/events", "/v1/runs/r", "/v1/a/newest/events", "/v1/q")
                .forEach(path -> assertThat(match(shuffled, "GET", path)).isEqualTo(match(ROUTES, "GET", path)));
    }

    private static Optional<String> key(String method, String path) {
        return match(ROUTES, method, path).map(match -> match.route().key());
    }

    private static Optional<RouteTable.Match> match(List<String> routes, String method, String path) {
        return RouteTable.of(routes.stream().map(RouteTableTest::route).toList())
                .match(method, path);
    }

    private static RouteSpec route(String key) {
        var space = key.indexOf(' ');
        return new RouteSpec(key.substring(0, space), key.substring(space + 1), "f", new Open());
    }
}
